//! The names of Unicode that ECMA-262 knows (22.2.1 and its tables 65 to 68): exact, while the crate
//! `regex` takes any spelling.

use std::sync::LazyLock;

use regex::Regex;

/// Values of `General_Category`, long and short.
const CATEGORIES: &str = "Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc \
    cntrl Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me \
    Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator \
    Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol \
    Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No \
    Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct \
    Separator Z Space_Separator Zs Spacing_Mark Mc Surrogate Cs Symbol S Titlecase_Letter Lt \
    Unassigned Cn Uppercase_Letter Lu";

/// Properties that a character has or has not, long and short.
const BINARY: &str = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C \
    Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF \
    Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF \
    Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI \
    Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp Emoji_Modifier EMod \
    Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext \
    Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB \
    IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C \
    Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax \
    Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI \
    Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo \
    Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";

/// Values of `Script` but those of four letters, whose spelling their form decides.
const SCRIPTS: &str = "Adlam Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah \
    Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian \
    Caucasian_Albanian Chakma Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan \
    Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic \
    Ethiopic Garay Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi \
    Gurung_Khema Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic \
    Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana \
    Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Kirat_Rai Lao Latin Lepcha Limbu \
    Linear_A Linear_B Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen \
    Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs \
    Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Nko Nushu \
    Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Ol_Onal Old_Hungarian Old_Italic Old_North_Arabian \
    Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya \
    Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan \
    Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese \
    Sunuwar Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut \
    Telugu Thaana Tibetan Tifinagh Tirhuta Todhri Tulu_Tigalari Ugaritic Unknown Vai Vithkuqi \
    Wancho Warang_Citi Yezidi Yi Zanabazar_Square";

/// Every list of names.
#[cfg(test)]
pub(super) const NAMES: [&str; 3] = [CATEGORIES, BINARY, SCRIPTS];

/// `GroupName`'s identifier.
static IDENTIFIER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[\p{ID_Start}$_][\p{ID_Continue}$\u{200C}\u{200D}]*$").ok());

pub(super) fn is_identifier(name: &str) -> bool {
    IDENTIFIER.as_ref().is_some_and(|identifier| identifier.is_match(name))
}

/// What stands between the braces of `\p{…}`, as the crate `regex` has to be told; `None` when
/// ECMA-262 does not know it.
pub(super) fn property(text: &str) -> Option<String> {
    let listed = |list: &str, name: &str| list.split_whitespace().any(|known| known == name);
    match text.split_once('=') {
        None if listed(CATEGORIES, text) => Some(format!("gc={text}")),
        None if listed(BINARY, text) => Some(text.to_owned()),
        Some(("General_Category" | "gc", value)) => {
            listed(CATEGORIES, value).then(|| format!("gc={value}"))
        }
        Some((name @ ("Script" | "sc" | "Script_Extensions" | "scx"), value)) => {
            let name = if matches!(name, "Script" | "sc") { "sc" } else { "scx" };
            (listed(SCRIPTS, value) || is_short_script(value)).then(|| format!("{name}={value}"))
        }
        _ => None,
    }
}

/// Whether a text has the form of a script's four letters and is the name of one. The crate `regex`
/// reads over an `is` in front, so that `Isyi` is `Yi` to it; no script's letters begin so.
fn is_short_script(text: &str) -> bool {
    let form = text.len() == 4
        && text.bytes().enumerate().all(|(index, byte)| match index {
            0 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_lowercase(),
        });
    form && !text.starts_with("Is") && regex_syntax::parse(&format!("\\p{{sc={text}}}")).is_ok()
}
