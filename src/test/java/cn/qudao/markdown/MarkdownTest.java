package cn.qudao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final String FILE = "files/abcdefghijklmnopqrstuv";
    private static final Set<String> TAGS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "strong",
            "em",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "target", "router-ignore", "src", "alt", "loading", "start", "align", "class");

    private static final List<String> CODE = List.of(
            "alert(1)", "top['al'+'ert'](1)", "&#97;lert(1)", "eval(atob('YQ=='))", "import('//x.invalid/a.js')");

    /** The code is put in the place of the sign. */
    private static final List<String> SHAPES = List.of(
            "<script>§</script>",
            "<ScRiPt>§</sCrIpT>",
            "<script\n>§</script\n>",
            "<scr<script>ipt>§</scr</script>ipt>",
            "<img src=x onerror=§>",
            "<img src=x oNeRrOr='§'>",
            "<img/src=x/onerror=§>",
            "<svg onload=§>",
            "<svg><script>§</script></svg>",
            "<svg><animate onbegin=§ attributeName=x>",
            "<math><mtext></p><img src onerror=§>",
            "<body onload=§>",
            "<iframe srcdoc='<script>§</script>'></iframe>",
            "<iframe src=javascript:§></iframe>",
            "<object data=javascript:§>",
            "<embed src=javascript:§>",
            "<form action=javascript:§><button>x</button></form>",
            "<input autofocus onfocus=§>",
            "<details open ontoggle=§>",
            "<video><source onerror=§></video>",
            "<marquee onstart=§>",
            "<link rel=stylesheet href=javascript:§>",
            "<style>@import 'javascript:§';</style>",
            "<div style=\"background:url(javascript:§)\">x</div>",
            "<base href=javascript:§//>",
            "<meta http-equiv=refresh content='0;url=javascript:§'>",
            "<template><script>§</script></template>",
            "<noscript><p title='</noscript><img src onerror=§>'>",
            "<!--><img src onerror=§>-->",
            "<![CDATA[<script>§</script>]]>",
            "<a href=javascript:§>x</a>",
            "[x](javascript:§)",
            "[x](JaVaScRiPt:§)",
            "[x](java\tscript:§)",
            "[x](&#106;avascript:§)",
            "[x](<javascript:§>)",
            "[x](\u0001javascript:§)",
            "[x](vbscript:§)",
            "[x](data:text/html,<script>§</script>)",
            "[x](data:text/html;base64,PHNjcmlwdD4=§)",
            "![x](javascript:§)",
            "![x](data:image/svg+xml,<svg onload=§>)",
            "![x](https://x.invalid/a.png?§)",
            "![x](" + FILE + "\"onerror=\"§)",
            "![\"onerror=\"§](" + FILE + ")",
            "[x](" + FILE + " \"'onclick='§\")",
            "[x]: javascript:§\n\n[x]",
            "<javascript:§>",
            "| a |\n|---|\n| <img src onerror=§> |",
            "> <script>§</script>",
            "- <img src onerror=§>",
            "# <svg onload=§>",
            "`<script>§</script>`",
            "```\n<script>§</script>\n```",
            "```\"onmouseover=\"§\nx\n```",
            "\\<script>§\\</script>",
            "&lt;script&gt;§&lt;/script&gt;",
            "<p\n\nonclick=§>x",
            "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>§</x:script>",
            "\u003cscript\u003e§\u003c/script\u003e",
            "<a href=\" &#14; javascript:§\">x</a>",
            "<button popovertarget=x onclick=§>x</button><div popover id=x onbeforetoggle=§>x</div>",
            "<select><option><script>§</script></select>",
            "<textarea></textarea><script>§</script>",
            "<title></title><script>§</script>",
            "<plaintext><script>§</script>",
            "<xmp><script>§</script></xmp>");

    /** Each with each code, alone and after something that is left open. */
    private static Stream<String> corpus() {
        return SHAPES.stream()
                .flatMap(shape -> CODE.stream().map(code -> shape.replace("§", code)))
                .flatMap(payload -> Stream.of(payload, "text **<b title='" + payload));
    }

    @Test
    void nothingThatIsWrittenRuns() {
        assertThat(corpus()).hasSizeGreaterThan(500);
        assertThat(corpus()).allSatisfy(payload -> {
            Document page = Jsoup.parse(Markdown.html(payload));
            assertThat(page.getAllElements()).allSatisfy(MarkdownTest::isHarmless);
        });
    }

    private static void isHarmless(Element element) {
        if (element instanceof Document) {
            return;
        }
        assertThat(TAGS).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
            assertThat(ATTRIBUTES).contains(attribute.getKey());
        }
        assertThat(element.attr("href").strip().toLowerCase(Locale.ROOT))
                .doesNotStartWith("javascript")
                .doesNotStartWith("vbscript")
                .doesNotStartWith("data");
        if (element.tagName().equals("img")) {
            assertThat(element.attr("src")).isEqualTo(FILE);
        }
    }

    @Test
    void whatIsWrittenIsReadAsItIsMeant() {
        assertThat(Markdown.html("# 标题\n\n**粗** 和 *斜*\n第二行"))
                .isEqualTo("<h2>标题</h2>\n<p><strong>粗</strong> 和 <em>斜</em><br>第二行</p>\n");
        assertThat(Markdown.html("| 步骤 | 做什么 |\n|---|--:|\n| 1 | 输入号码 |"))
                .contains("<div class=\"markdown-table\"><table>", "<th align=\"right\">做什么</th>", "<td>1</td>");
        assertThat(Markdown.html("![图](" + FILE + ")"))
                .isEqualTo("<p><img src=\"" + FILE + "\" alt=\"图\" loading=\"lazy\"></p>\n");
    }

    @Test
    void linksWithinStayWithinAndOthersTellNothing() {
        assertThat(Markdown.html("[a](knowledge/12)")).isEqualTo("<p><a href=\"knowledge/12\">a</a></p>\n");
        assertThat(Markdown.html("[a](" + FILE + ")")).contains("router-ignore");
        assertThat(Markdown.html("[a](https://example.cn/)"))
                .contains("rel=\"noopener noreferrer\"", "target=\"_blank\"");
        assertThat(Markdown.html("[a](//example.cn/)")).contains("rel=\"noopener noreferrer\"");
    }

    @Test
    void htmlThatIsWrittenIsShownAsItIsWritten() {
        assertThat(Jsoup.parse(Markdown.html("用 <b>粗</b> 表示")).text()).isEqualTo("用 <b>粗</b> 表示");
    }
}
