//! The changelog as a page: one HTML file that needs nothing else, and no script to be read.

mod change;
mod escape;

use std::fmt::Write as _;

use crate::change::{Change, Changelog, Class, Group};
use crate::scope::Scope;
use crate::text::counted;
use escape::{code, text};

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");
/// The SHA-256 of the script, in Base64: browsers run nothing else that is in the page.
const SCRIPT_HASH: &str = "wAlj+zbzbOFPD00n1rMc/Xnx1CiydNv+JQp1vSlkS8Q=";

/// The changelog as a page to look at: one HTML file that asks nobody for anything. What somebody has
/// to look at comes first; a small script filters, and everything is there without it. Nothing of the
/// documents is markup in it.
#[must_use]
pub fn html(changelog: &Changelog) -> String {
    let mut page = String::with_capacity(64_000);
    page.push_str(&start(changelog));
    page.push_str(&head(changelog));
    page.push_str(&overview(changelog));
    page.push_str("<main id=\"changes\">\n");
    let mut number = 0;
    for (index, group) in changelog.groups.iter().enumerate() {
        page.push_str(&section(group, index, &mut number));
    }
    page.push_str("</main>\n<p id=\"nothing\" hidden>No change of this kind.</p>\n");
    let _ = write!(
        page,
        "<footer><p>{} compared with {}.</p></footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
        code(&changelog.new_file),
        code(&changelog.base_file)
    );
    page
}

fn start(changelog: &Changelog) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'; script-src 'sha256-{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        text(&format!("Changes of {}", name(changelog)))
    )
}

fn name(changelog: &Changelog) -> String {
    let title = if changelog.title.is_empty() { &changelog.new_file } else { &changelog.title };
    format!("{title} {}", changelog.new_version).trim().to_owned()
}

fn head(changelog: &Changelog) -> String {
    let mut head = format!("<header>\n<h1>{}</h1>\n", text(&name(changelog)));
    let version = |version: &str| match version {
        "" => "a version without a number".to_owned(),
        version => code(version),
    };
    let class = changelog.verdict_class().name();
    let _ = write!(
        head,
        "<p>What changed since {}.</p>\n<p class=\"verdict {class}\"><strong>{}</strong> {} {}</p>\n",
        version(&changelog.base_version),
        text(changelog.verdict()),
        text(&changelog.meaning()),
        escape::message(&changelog.version_needed()),
    );
    head.push_str(
        "<ul class=\"counts\" id=\"counts\" aria-label=\"How many changes there are\">\n",
    );
    for class in Class::ALL {
        let count = changelog.count(class);
        if count > 0 {
            let name = class.name();
            let _ = writeln!(
                head,
                "<li class=\"{name}\" data-class=\"{name}\"><b>{count}</b> {name}<small>{}</small></li>",
                class.meaning()
            );
        }
    }
    head.push_str("</ul>\n</header>\n");
    head
}

/// A table of what there is, with a link to each group.
fn overview(changelog: &Changelog) -> String {
    if changelog.groups.len() < 2 {
        return String::new();
    }
    let classes: Vec<Class> =
        Class::ALL.into_iter().filter(|class| changelog.count(*class) > 0).collect();
    let mut table = format!(
        "<nav aria-label=\"Overview\"><details{}><summary>Overview: {}</summary>\n\
         <div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">What</th>",
        if changelog.groups.len() <= LISTED { " open" } else { "" },
        counted(changelog.groups.len(), "place")
    );
    for class in &classes {
        let _ = write!(table, "<th scope=\"col\">{}</th>", class.name());
    }
    table.push_str("</tr></thead>\n<tbody>\n");
    for (index, group) in changelog.groups.iter().enumerate() {
        let _ =
            write!(table, "<tr><th scope=\"row\"><a href=\"#g{index}\">{}</a></th>", title(group));
        for class in &classes {
            let count = group.changes.iter().filter(|it| it.class() == *class).count();
            let _ = match count {
                0 => write!(table, "<td class=\"nothing\">·</td>"),
                count => write!(table, "<td><span class=\"{}\">{count}</span></td>", class.name()),
            };
        }
        table.push_str("</tr>\n");
    }
    table.push_str("</tbody></table></div></details></nav>\n");
    table
}

/// How many groups the overview shows without being asked.
const LISTED: usize = 15;
/// How many users of something are listed without being asked.
const USERS: usize = 6;

/// What a group is called, as markup.
fn title(group: &Group) -> String {
    match &group.scope {
        Scope::Operation { method, path, operation_id } => {
            let id = match operation_id.as_str() {
                "" => String::new(),
                id => format!(" <small>{}</small>", text(id)),
            };
            format!("{} <code class=\"path\">{}</code>{id}", badge(method), escape::path(path))
        }
        Scope::Document | Scope::Waivers => text(&group.scope.name()),
        scope => format!(
            "<span class=\"badge\">{}</span> <code class=\"path\">{}</code>",
            text(scope.kind()),
            escape::path(&scope.name())
        ),
    }
}

fn badge(method: &str) -> String {
    let kind = match method {
        "GET" | "HEAD" | "OPTIONS" => "reads",
        "DELETE" => "deletes",
        _ => "writes",
    };
    format!("<span class=\"badge {kind}\">{}</span>", text(method))
}

fn section(group: &Group, index: usize, number: &mut usize) -> String {
    let mut section = format!(
        "<section id=\"g{index}\" aria-labelledby=\"h{index}\">\n\
         <h2 id=\"h{index}\">{}<a class=\"anchor\" href=\"#g{index}\" aria-label=\"Link to this part\">#</a></h2>\n",
        title(group)
    );
    section.push_str(&users(&group.operations));
    let needs_a_look = |change: &&Change| change.class().needs_a_look();
    for change in group.changes.iter().filter(needs_a_look) {
        *number += 1;
        section.push_str(&change::article(change, *number));
    }
    let rest: Vec<&Change> = group.changes.iter().filter(|it| !needs_a_look(it)).collect();
    if !rest.is_empty() {
        section.push_str("<ul class=\"brief\">\n");
        for change in rest {
            *number += 1;
            section.push_str(&change::item(change, *number));
        }
        section.push_str("</ul>\n");
    }
    section.push_str("</section>\n");
    section
}

fn users(operations: &[String]) -> String {
    let names: Vec<String> = operations.iter().map(|it| code(it)).collect();
    match names.len() {
        0 => String::new(),
        count if count <= USERS => format!("<p class=\"users\">Used by {}</p>\n", names.join(", ")),
        count => format!(
            "<details class=\"users\"><summary>Used by {count} operations</summary><p>{}</p></details>\n",
            names.join(", ")
        ),
    }
}
