//! A server that answers what it was asked.

use actix_web::{HttpRequest, HttpResponse, web};
use bv_cms_runtime::guard::Guard;
use bv_cms_runtime::{Failure, Uuid};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::generated::bodies::{
    BodiesOperations, EchoBytes, EchoBytesAnswer, EchoForm, EchoOptional, EchoOptionalAnswer,
    EchoText, EchoTextAnswer,
};
#[allow(clippy::wildcard_imports, reason = "the operations of the host")]
use crate::generated::credentials::*;
use crate::generated::live_streams::{
    GetStream, GetStreamAnswer, GetStreamParameters, LiveStreamsOperations, Move, MoveAnswer,
    MoveParameters,
};
use crate::generated::models_operations::{EchoNames, ModelsOperations};
use crate::generated::parameters::{
    ParametersOperations, ReadHeaders, ReadHeadersParameters, ReadQueries, ReadQueriesParameters,
    ReadSegments, ReadSegmentsParameters,
};
use crate::generated::values::{
    EchoAccount, EchoArrays, EchoChoices, EchoEnums, EchoObjects, EchoScalars, EchoTrees,
    ValuesOperations,
};
use crate::generated::{self, models, permissions};

pub use crate::authentication::ORGANISATION;

/// The server.
#[derive(Debug)]
pub struct Echo;

/// Serves every operation.
pub fn configure(config: &mut web::ServiceConfig) {
    config.app_data(web::Data::new(Echo));
    generated::configure::<Echo>(config);
    config.default_service(web::to(async |_: HttpRequest| HttpResponse::NotFound().finish()));
}

impl ValuesOperations for Echo {
    async fn echo_scalars(
        &self,
        body: models::Scalars,
    ) -> Result<models::Scalars, Failure<EchoScalars>> {
        Ok(body)
    }

    async fn echo_arrays(
        &self,
        body: models::Arrays,
    ) -> Result<models::Arrays, Failure<EchoArrays>> {
        Ok(body)
    }

    async fn echo_enums(&self, body: models::Enums) -> Result<models::Enums, Failure<EchoEnums>> {
        Ok(body)
    }

    async fn echo_objects(
        &self,
        body: models::Objects,
    ) -> Result<models::Objects, Failure<EchoObjects>> {
        Ok(body)
    }

    async fn echo_choices(
        &self,
        body: models::Choices,
    ) -> Result<models::Choices, Failure<EchoChoices>> {
        Ok(body)
    }

    async fn echo_trees(&self, body: models::Trees) -> Result<models::Trees, Failure<EchoTrees>> {
        Ok(body)
    }

    async fn echo_account(
        &self,
        body: models::Account,
    ) -> Result<models::Account, Failure<EchoAccount>> {
        Ok(models::Account { id: ORGANISATION.parse().ok(), ..body })
    }
}

impl ModelsOperations for Echo {
    async fn echo_names(&self, body: models::AB) -> Result<models::AB, Failure<EchoNames>> {
        Ok(body)
    }
}

impl LiveStreamsOperations for Echo {
    async fn r#move(&self, parameters: MoveParameters) -> Result<MoveAnswer, Failure<Move>> {
        let id = utf8_percent_encode(&parameters.id, NON_ALPHANUMERIC);
        let location = format!("/live-streams/{id}");
        Ok(match parameters.id.as_str() {
            "later" => MoveAnswer::Accepted {
                x_mood: None,
                x_steps: Some("1,2".to_owned()),
                x_moment: None,
            },
            "there" => MoveAnswer::NoContent {},
            "elsewhere" => MoveAnswer::SeeOther { location },
            _ => {
                let body = models::ValueModel { r#type: Some(parameters.id) };
                MoveAnswer::Created { location, x_count: Some(1), body }
            }
        })
    }

    async fn get_stream(
        &self,
        parameters: GetStreamParameters,
    ) -> Result<GetStreamAnswer, Failure<GetStream>> {
        Ok(GetStreamAnswer::Ok { body: parameters.id })
    }
}

/// The parameters, as they were understood.
fn understood(parameters: &impl serde::Serialize) -> models::Understood {
    serde_json::to_value(parameters)
        .and_then(serde_json::from_value)
        .expect("parameters are an object of JSON values")
}

impl ParametersOperations for Echo {
    async fn read_queries(
        &self,
        parameters: ReadQueriesParameters,
    ) -> Result<models::Understood, Failure<ReadQueries>> {
        Ok(understood(&parameters))
    }

    async fn read_segments(
        &self,
        parameters: ReadSegmentsParameters,
    ) -> Result<models::Understood, Failure<ReadSegments>> {
        Ok(understood(&parameters))
    }

    async fn read_headers(
        &self,
        parameters: ReadHeadersParameters,
    ) -> Result<models::Understood, Failure<ReadHeaders>> {
        Ok(understood(&parameters))
    }
}

impl BodiesOperations for Echo {
    async fn echo_optional(
        &self,
        body: Option<models::Range>,
    ) -> Result<EchoOptionalAnswer, Failure<EchoOptional>> {
        Ok(body.map_or(EchoOptionalAnswer::NoContent {}, |body| EchoOptionalAnswer::Ok { body }))
    }

    async fn echo_form(&self, body: models::Form) -> Result<models::Form, Failure<EchoForm>> {
        Ok(body)
    }

    async fn echo_text(&self, body: String) -> Result<EchoTextAnswer, Failure<EchoText>> {
        Ok(EchoTextAnswer::Ok { body })
    }

    async fn echo_bytes(&self, body: web::Bytes) -> Result<EchoBytesAnswer, Failure<EchoBytes>> {
        Ok(EchoBytesAnswer::Ok { body })
    }
}

impl CredentialsOperations for Echo {
    async fn delete_stream(
        _: Guard<DeleteStream, ()>,
        _: DeleteStreamParameters,
    ) -> Result<DeleteStreamAnswer, Failure<DeleteStream>> {
        Ok(DeleteStreamAnswer::NoContent { x_caller: "key".to_owned() })
    }

    async fn for_moderators(
        _: Guard<ForModerators, ()>,
    ) -> Result<ForModeratorsAnswer, Failure<ForModerators>> {
        Ok(ForModeratorsAnswer::NoContent { x_caller: "chatroom_token".to_owned() })
    }

    async fn for_moderating_admins(
        _: Guard<ForModeratingAdmins, ()>,
    ) -> Result<ForModeratingAdminsAnswer, Failure<ForModeratingAdmins>> {
        Ok(ForModeratingAdminsAnswer::NoContent { x_caller: "chatroom_token".to_owned() })
    }

    async fn for_members(
        _: Guard<permissions::FeatureWrite, Uuid>,
    ) -> Result<ForMembersAnswer, Failure<ForMembers>> {
        Ok(ForMembersAnswer::NoContent { x_caller: "api_token".to_owned() })
    }

    async fn for_keys(_: Guard<ForKeys, ()>) -> Result<ForKeysAnswer, Failure<ForKeys>> {
        Ok(ForKeysAnswer::NoContent { x_caller: "key".to_owned() })
    }

    async fn for_passwords(
        _: Guard<ForPasswords, ()>,
    ) -> Result<ForPasswordsAnswer, Failure<ForPasswords>> {
        Ok(ForPasswordsAnswer::NoContent { x_caller: "password".to_owned() })
    }

    async fn for_any_key(
        guard: Guard<ForAnyKey, ForAnyKeyCaller<(), (), ()>>,
    ) -> Result<ForAnyKeyAnswer, Failure<ForAnyKey>> {
        let x_caller = match *guard {
            ForAnyKeyCaller::QueryKey(()) => "query_key",
            ForAnyKeyCaller::CookieKey(()) => "cookie_key",
            ForAnyKeyCaller::Key(()) => "key",
        };
        Ok(ForAnyKeyAnswer::NoContent { x_caller: x_caller.to_owned() })
    }

    async fn for_everybody_known(
        guard: Guard<ForEverybodyKnown, ForEverybodyKnownCaller<(), Uuid, ()>>,
        _: ForEverybodyKnownParameters,
    ) -> Result<ForEverybodyKnownAnswer, Failure<ForEverybodyKnown>> {
        let x_caller = match *guard {
            ForEverybodyKnownCaller::ChatroomToken(()) => "chatroom_token",
            ForEverybodyKnownCaller::ApiToken(_) => "api_token",
            ForEverybodyKnownCaller::Key(()) => "key",
        };
        Ok(ForEverybodyKnownAnswer::NoContent { x_caller: x_caller.to_owned() })
    }

    async fn for_accounts(
        _: Guard<ForAccounts, String>,
    ) -> Result<ForAccountsAnswer, Failure<ForAccounts>> {
        Ok(ForAccountsAnswer::NoContent { x_caller: "api_token".to_owned() })
    }

    async fn for_room_or_staff(
        guard: Guard<ForRoomOrStaff, ForRoomOrStaffCaller<(), Uuid>>,
        _: ForRoomOrStaffParameters,
    ) -> Result<ForRoomOrStaffAnswer, Failure<ForRoomOrStaff>> {
        // Staff brings the proof of its permission along.
        let staff = |_: Guard<permissions::FeatureRead, Uuid>| "api_token";
        let x_caller = match guard.into_inner() {
            ForRoomOrStaffCaller::ChatroomToken(()) => "chatroom_token",
            ForRoomOrStaffCaller::ApiToken(guard) => staff(guard),
        };
        Ok(ForRoomOrStaffAnswer::NoContent { x_caller: x_caller.to_owned() })
    }

    async fn for_two_roads(
        guard: Guard<ForTwoRoads, ForTwoRoadsCaller<(), ()>>,
    ) -> Result<ForTwoRoadsAnswer, Failure<ForTwoRoads>> {
        let x_caller = match *guard {
            ForTwoRoadsCaller::Key(()) => "key",
            ForTwoRoadsCaller::ChatroomTokenAdmin(()) => "chatroom_token admin",
            ForTwoRoadsCaller::ChatroomTokenModerator(()) => "chatroom_token moderator",
        };
        Ok(ForTwoRoadsAnswer::NoContent { x_caller: x_caller.to_owned() })
    }

    async fn host(_: Guard<Host, ()>) -> Result<HostAnswer, Failure<Host>> {
        Ok(HostAnswer::NoContent { x_caller: "chatroom_token".to_owned() })
    }

    async fn for_everybody(
        guard: Guard<ForEverybody, ForEverybodyCaller<(), ()>>,
    ) -> Result<ForEverybodyAnswer, Failure<ForEverybody>> {
        let x_caller = match *guard {
            ForEverybodyCaller::ChatroomToken(()) => "chatroom_token",
            ForEverybodyCaller::Key(()) => "key",
            ForEverybodyCaller::Anonymous => "nobody",
        };
        Ok(ForEverybodyAnswer::NoContent { x_caller: x_caller.to_owned() })
    }
}
