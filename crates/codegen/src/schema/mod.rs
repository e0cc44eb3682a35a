//! What a schema says, as the document alone tells it: nothing is gathered, and no code is written.

mod admitted;
mod annotations;
mod below;
mod contradiction;
mod instance_type;
mod null;
mod record;
pub(crate) mod text;
mod travel;
pub(crate) mod width;
mod work;

pub(crate) use self::admitted::admits;
pub(crate) use self::annotations::annotations;
pub(crate) use self::contradiction::{contradiction, refuse as refuse_contradiction};
pub(crate) use self::instance_type::{has_type, types};
pub(crate) use self::null::{admits_null, is_null};
pub(crate) use self::record::{adds_members, composed, is_record};
pub(crate) use self::travel::{Kept, Travel, flag, kept, not_kept, travels};
pub(crate) use self::work::Work;
