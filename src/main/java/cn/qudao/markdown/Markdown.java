package cn.qudao.markdown;

import cn.qudao.attachment.AttachmentRow;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What is written becomes what a page may hold: HTML that somebody writes stands there as text, what is left goes through a list of what
 * is allowed, and pictures come from the portal only.
 */
public final class Markdown {

    /** Only to tell addresses within the portal from others. */
    static final String HERE = "https://portal.invalid/";

    private static final Pattern FILE = Pattern.compile(AttachmentRow.FOLDER + "[A-Za-z0-9_-]{22}");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    /** All but HTML, in which nothing else would be understood. */
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class,
                    IndentedCodeBlock.class))
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .addAttributes("ol", "start")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private Markdown() {}

    public static String html(String markdown) {
        return tree(markdown).body().html();
    }

    /** Its words alone, for who looks for them. */
    public static String words(String markdown) {
        return tree(markdown).text();
    }

    /** The same, for what is drawn elsewhere than on a page. */
    static Document tree(String markdown) {
        Document dirty = org.jsoup.Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)), HERE);
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.select("img").forEach(Markdown::ownPicture);
        clean.select("a").forEach(Markdown::link);
        // The page's title is above them all.
        for (int level = 5; level > 0; level--) {
            clean.select("h" + level).tagName("h" + (level + 1));
        }
        clean.select("table").wrap("<div class=\"markdown-table\"></div>");
        return clean;
    }

    private static void ownPicture(Element picture) {
        if (FILE.matcher(picture.attr("src")).matches()) {
            picture.attr("loading", "lazy");
        } else {
            picture.remove();
        }
    }

    private static void link(Element link) {
        String target = link.attr("href");
        if (FILE.matcher(target).matches()) {
            link.attr("router-ignore", true);
        } else if (!link.absUrl("href").startsWith(HERE)) {
            link.attr("rel", "noopener noreferrer").attr("target", "_blank");
        }
    }
}
