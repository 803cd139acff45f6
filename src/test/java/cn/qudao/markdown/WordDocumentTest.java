package cn.qudao.markdown;

import static cn.qudao.testing.WordFile.cell;
import static cn.qudao.testing.WordFile.item;
import static cn.qudao.testing.WordFile.link;
import static cn.qudao.testing.WordFile.paragraph;
import static cn.qudao.testing.WordFile.picture;
import static cn.qudao.testing.WordFile.run;
import static cn.qudao.testing.WordFile.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.markdown.WordDocument.Left;
import cn.qudao.markdown.WordDocument.Picture;
import cn.qudao.testing.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document of Word becomes, as it stands there and as a page shows it. */
class WordDocumentTest {

    @TempDir
    private Path folder;

    @Test
    void headingsStandUnderTheTitle() throws IOException {
        WordDocument read = read(styled("a0", "服务规范")
                + styled("TOC1", "第一章 1")
                + styled("1", "第一章")
                + styled("2", "第一节")
                + styled("own", "第二节")
                + paragraph("<w:outlineLvl w:val='2'/>", run("<w:b/>", "细则"))
                + styled("ring", "正文"));
        assertThat(read.title()).isEqualTo("服务规范");
        assertThat(read.text()).isEqualTo("# 第一章\n\n## 第一节\n\n## 第二节\n\n### 细则\n\n正文");
        assertThat(read(styled("1", "唯一") + paragraph("正文")).title()).isEqualTo("唯一");
        assertThat(read(paragraph("先有正文") + styled("1", "不是标题")).title()).isEmpty();
        assertThat(read.left()).isEmpty();
    }

    @Test
    void boldAndItalicHoldWhateverStandsBesideThem() throws IOException {
        WordDocument read = read(paragraph(
                "",
                run("<w:b/>", "注")
                        + run("<w:b/>", "意：")
                        + run("", "先")
                        + run("<w:i/>", "核对")
                        + run("<w:b/><w:i/>", "（身份）")
                        + run("<w:b w:val='0'/>", "再")
                        + run("<w:b/>", "办理")
                        + run("<w:vanish/>", "隐藏")));
        assertThat(read.text()).isEqualTo("**注意**：先*核对*（***身份***）再**办理**");
        assertThat(shown(read.text()).select("strong").eachText()).containsExactly("注意", "身份", "办理");
    }

    @Test
    void whatLooksLikeMarkdownStaysWhatItIs() throws IOException {
        for (String said : new String[] {
            "# 不是标题",
            "- 不是列表",
            "1. 不是列表",
            "+ 8",
            "---",
            "===",
            "~~~",
            "*a* _b_ **c**",
            "`code`",
            "[a](b)",
            "a &amp;lt;b&amp;gt; c",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&gt; 不是引用",
            "a\\b",
            "![x](y)"
        }) {
            String plain = org.jsoup.parser.Parser.unescapeEntities(said, false);
            WordDocument read = read(paragraph(said) + paragraph("x"));
            assertThat(shown(read.text()).select("p").eachText().getFirst())
                    .as(read.text())
                    .isEqualTo(plain);
        }
    }

    @Test
    void listsAreNumberedAndNested() throws IOException {
        WordDocument read = read(item(2, 0, "一")
                + item(2, 1, "甲")
                + item(2, 1, "乙")
                + item(2, 0, "二")
                + paragraph("之间")
                + item(2, 0, "三")
                + item(3, 0, "另一个")
                + styled("point", "点")
                + item(0, 0, "不是项"));
        assertThat(read.text()).isEqualTo("1. 一\n   - 甲\n   - 乙\n2. 二\n\n之间\n\n3. 三\n1) 另一个\n- 点\n\n不是项");
        Document shown = shown(read.text());
        assertThat(shown.select("ol > li > ul > li").eachText()).containsExactly("甲", "乙");
        assertThat(shown.select("ol[start=3] > li").eachText()).containsExactly("三");
        assertThat(shown.select("body > ul > li").eachText()).containsExactly("点");
    }

    @Test
    void tablesHaveAHeadAndAsManyCellsInEachRow() throws IOException {
        String inner = "<w:tbl><w:tr>" + cell("", paragraph("内1")) + cell("", paragraph("内|2")) + "</w:tr></w:tbl>";
        WordDocument read = read("<w:tbl><w:tr>" + cell("<w:gridSpan w:val='2'/>", paragraph("名称")) + "</w:tr><w:tr>"
                + cell("", paragraph("a|b") + paragraph("第二行")) + cell("", item(1, 0, "点") + inner)
                + "</w:tr></w:tbl>" + paragraph("之后"));
        assertThat(read.text()).isEqualTo("| 名称 |  |\n|---|---|\n| a\\|b 第二行 | 点 内1 内\\|2 |\n\n之后");
        assertThat(shown(read.text()).select("td").eachText()).containsExactly("a|b 第二行", "点 内1 内|2");
        assertThat(read.left()).isEqualTo(Map.of(Left.TABLE, 1));
    }

    @Test
    void linksLeadWhereAPageMayLead() throws IOException {
        WordDocument read = read(paragraph(
                "",
                link("web", run("", "外") + run("<w:b/>", "部"))
                        + run("", "，")
                        + link("script", run("", "脚本"))
                        + link("file", run("", "文件"))
                        + link("none", run("", "书签"))));
        assertThat(read.text()).isEqualTo("[外**部**](https://example.cn/a%20%281%29?b=c&d)，脚本文件书签");
        assertThat(shown(read.text()).select("a").eachAttr("href"))
                .containsExactly("https://example.cn/a%20%281%29?b=c&d");
    }

    @Test
    void picturesAreMarkedAndTheRestIsCounted() throws IOException {
        WordDocument read = WordDocument.read(file(WordFile.of(
                paragraph(
                                "",
                                picture("picture", "截图]( \n x")
                                        + picture("metafile", "")
                                        + picture("gone", "")
                                        + picture("away", ""))
                        + paragraph(
                                "",
                                "<mc:AlternateContent><mc:Choice><w:drawing><w:p>" + run("", "框内")
                                        + "</w:p></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                                        + "<v:imagedata r:id='picture'/></w:pict></mc:Fallback></mc:AlternateContent>"
                                        + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
                                        + "<w:r><w:footnoteReference w:id='1'/></w:r>"
                                        + "<w:del><w:r><w:t>删去</w:t></w:r></w:del><w:ins>" + run("", "补上")
                                        + "</w:ins>"),
                Map.of("word/media/image1.png", new byte[] {1}, "word/media/image2.emf", new byte[] {2}))));
        assertThat(read.pictures())
                .extracting(Picture::part)
                .containsExactly("word/media/image1.png", "word/media/image2.emf");
        assertThat(read.text()).isEqualTo("![截图 ( x](\0word/media/image1.png\0)![](\0word/media/image2.emf\0)\n\n补上");
        assertThat(read.left()).isEqualTo(Map.of(Left.DRAWING, 3, Left.FORMULA, 1, Left.FOOTNOTE, 1));
    }

    @Test
    void breaksOfLinesAreKeptAndThoseOfPagesAreNot() throws IOException {
        WordDocument read = read(paragraph(
                "",
                "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t># 三</w:t><w:br w:type='page'/><w:t>四</w:t></w:r>"));
        assertThat(read.text()).isEqualTo("一 二\n\\# 三四");
    }

    @Test
    void whatIsBrokenOrMeansNoGoodIsRefused() throws IOException {
        assertThatThrownBy(() -> read("<w:p>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("<w:tr/>")).isInstanceOf(IOException.class);
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        byte[] outside = WordFile.of(
                "", Map.of("word/document.xml", """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]><d xmlns:w="w"><w:p><w:t>a&x;b</w:t></w:p></d>""".formatted(secret.toUri()).getBytes(StandardCharsets.UTF_8)));
        assertThat(said(outside)).doesNotContain("4711");
        byte[] long16 = WordFile.of("", Map.of("word/document.xml", new byte[17 * 1024 * 1024]));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> WordDocument.read(file(long16)))
                .extracting(RuleViolation::key)
                .isEqualTo("markdown.word.long");
    }

    private String said(byte[] content) throws IOException {
        try {
            return WordDocument.read(file(content)).text();
        } catch (IOException refused) {
            return "";
        }
    }

    /** It costs what it is long, whatever is in it. */
    @Test
    void manySmallThingsTakeNoLongTime() throws IOException {
        String many = java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> item(2, i % 9, "a &amp; " + " ".repeat(50) + i) + styled("ring", "b"))
                .collect(Collectors.joining());
        long begin = System.nanoTime();
        assertThat(read(many).text()).contains("19999");
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(20_000);
    }

    private WordDocument read(String body) throws IOException {
        return WordDocument.read(file(WordFile.of(body, Map.of())));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.docx"), content);
    }

    private static Document shown(String markdown) {
        return Markdown.tree(markdown);
    }
}
