//! One change as HTML.

use std::fmt::Write as _;

use bv_cms_document::Direction;

use super::escape::{code, lines, message, text};
use crate::change::{Change, Class, Severity};
use crate::text::{pretty, sides};

/// What stands before the name of a class, so that the colour is not all that tells them apart.
fn mark(class: Class) -> &'static str {
    match class {
        Class::Breaking => "✗",
        Class::Undecided => "?",
        Class::Warning => "!",
        Class::Accepted => "≈",
        Class::Additive => "+",
        Class::Prose => "¶",
    }
}

fn label(change: &Change) -> String {
    let class = change.class();
    let was = match (change.accepted, change.severity) {
        (true, Severity::Undecided) => ", undecided",
        (true, Severity::Warning) => ", warning",
        (true, _) => ", breaking",
        _ => "",
    };
    let (name, mark) = (class.name(), mark(class));
    format!(
        "<span class=\"label {name}\"><span aria-hidden=\"true\">{mark}</span> {name}{was}</span>"
    )
}

fn place(change: &Change) -> String {
    match change.place.as_str() {
        "" => String::new(),
        place => format!("<code class=\"place\">{}</code> ", text(place)),
    }
}

/// A change that somebody has to look at.
pub(super) fn article(change: &Change, number: usize) -> String {
    let class = change.class().name();
    let mut html = format!(
        "<article id=\"c{number}\" class=\"change {class}\" data-class=\"{class}\">\n\
         <h3>{} {}{}<a class=\"anchor\" href=\"#c{number}\" aria-label=\"Link to this change\">#</a></h3>\n",
        label(change),
        place(change),
        message(&change.message),
    );
    html.push_str(&meta(change));
    if !change.edits.is_empty() {
        html.push_str("<ul class=\"edits\">\n");
        for edit in &change.edits {
            let _ = writeln!(html, "<li>{}</li>", message(edit));
        }
        html.push_str("</ul>\n");
    }
    html.push_str(&details(change));
    html.push_str("</article>\n");
    html
}

/// Where it is, which way it travels, and which rule says so.
fn meta(change: &Change) -> String {
    let mut all = vec![code(&change.location())];
    match change.direction {
        Direction::Request => all.push("in requests".to_owned()),
        Direction::Response => all.push("in responses".to_owned()),
        Direction::Structural => {}
    }
    if let Some(finding) = &change.finding {
        all.push(format!("rule {}", code(finding.rule.id)));
    }
    format!("<p class=\"meta\">{}</p>\n", all.join(" · "))
}

fn details(change: &Change) -> String {
    let Some(finding) = &change.finding else { return String::new() };
    let mut html = String::new();
    if let Some(example) = &change.counter_example {
        let of = match (&example.accepted_by, &example.refused_by) {
            (one, other) if one == other => format!("a value of {}", code(one)),
            (one, other) => format!("accepted by {}, refused by {}", code(one), code(other)),
        };
        let _ = write!(
            html,
            "<h4>A value that shows it</h4>\n<pre tabindex=\"0\">{}</pre>\n<p class=\"meta\">{of}</p>\n",
            lines(&pretty(&example.value)),
        );
    }
    if let Some(curl) = &change.curl {
        let _ = write!(
            html,
            "<h4>To try it</h4>\n<pre class=\"command\" tabindex=\"0\">{}</pre>\n",
            lines(curl)
        );
    }
    let sides = sides(change);
    if !sides.is_empty() {
        html.push_str("<dl>\n");
        for (side, said) in sides {
            let _ = writeln!(html, "<dt>{}</dt><dd>{}</dd>", code(side), message(&said));
        }
        html.push_str("</dl>\n");
    }
    if !finding.help.is_empty() {
        let _ = writeln!(html, "<p class=\"help\">What to do: {}.</p>", message(&finding.help));
    }
    let _ = writeln!(html, "<p class=\"meta\">pointer {}</p>", code(&change.pointer));
    let name = match (&change.counter_example, &change.curl) {
        (Some(_), Some(_)) => "Counter-example, and how to try it",
        (Some(_), None) => "Counter-example",
        (None, Some(_)) => "What is meant, and how to try it",
        (None, None) => "What is meant",
    };
    let open = if change.class() <= Class::Undecided { " open" } else { "" };
    format!("<details{open}><summary>{name}</summary>\n{html}</details>\n")
}

/// A change that breaks nobody, in a line.
pub(super) fn item(change: &Change, number: usize) -> String {
    let class = change.class().name();
    format!(
        "<li id=\"c{number}\" class=\"change\" data-class=\"{class}\">{} <span class=\"said\">{}{}</span> \
         <small>{}</small></li>\n",
        label(change),
        place(change),
        message(&change.message),
        text(&change.location()),
    )
}
