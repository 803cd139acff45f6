package cn.qudao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.markdown.MarkdownPaper.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MarkdownPaperTest {

    private static final String CODE = "abcdefghijklmnopqrstuv";

    @Test
    void saysWhatWasWrittenWithTheFontInIt() throws IOException {
        try (PDDocument paper = paper("# 第一步\n\n先**征得同意**，再*办理*：\n\n1. 输入`号码`\n2. 点“开通”\n   - 成功\n   - 失败\n\n"
                + "> 没有同意，不得开通\n\n```\n发送  KT 到 10086\n```\n\n---\n\n<script>alert(1)</script>")) {
            assertThat(text(paper, 1))
                    .contains("业务指引", "空间 / 目录", "第一步", "先征得同意，再办理：", "1. 输入号码", "2. 点“开通”", "• 成功")
                    .contains("没有同意，不得开通", "KT 到 10086", "<script>alert(1)</script>", "第 1 页，共 1 页");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("业务指引");
            for (COSName name : paper.getPage(0).getResources().getFontNames()) {
                PDFont font = paper.getPage(0).getResources().getFont(name);
                assertThat(font.getName()).contains("NotoSansSC");
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void headsOfTablesAndNumbersOfPagesStandOnEachPage() throws IOException {
        StringBuilder table = new StringBuilder("| 步骤 | 做什么 |\n|---|---|\n");
        IntStream.range(0, 120).forEach(i -> table.append("| ").append(i).append(" | 核对用户号码和姓名，说明资费 |\n"));
        try (PDDocument paper = paper(table.toString())) {
            int pages = paper.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(paper, page)).contains("步骤", "业务指引 · 第 2 版", "第 " + page + " 页，共 " + pages + " 页");
            }
            assertThat(text(paper, pages)).contains("119");
        }
    }

    @Test
    void noLineBeginsWithAMarkThatClosesOrEndsWithOneThatOpens() throws IOException {
        try (PDDocument paper = paper("推荐以前，先看用户“在用”的业务（以及退订的记录）。".repeat(60))) {
            List<String> lines = text(paper, 1).lines().map(String::strip).toList();
            assertThat(lines)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(line ->
                            assertThat(line).doesNotContainPattern("^[，。”）]").doesNotContainPattern("[“（]$"));
        }
    }

    @Test
    void linksLeadWhereTheyDoOnAPage() throws IOException {
        try (PDDocument paper =
                paper("[外面](https://example.com/a) [里面](knowledge/12) [坏的](javascript:alert(1)) <mailto:a@b.cn>")) {
            assertThat(links(paper.getPage(0)))
                    .containsOnly("https://example.com/a", "https://portal.test/knowledge/12", "mailto:a@b.cn");
        }
    }

    @Test
    void aPictureStandsThereForWhomItMayAndFitsTheSheet() throws IOException {
        List<String> asked = new ArrayList<>();
        String text = "前\n\n![图](files/%s)\n\n| 图 |\n|---|\n| ![图](files/%s) |\n\n![外](https://example.com/a.png)\n\n后"
                .formatted(CODE, CODE);
        try (PDDocument shown = paper(text, code -> {
            asked.add(code);
            return Optional.of(picture(2560, 1200));
        })) {
            assertThat(asked).containsExactly(CODE, CODE);
            assertThat(images(shown)).isEqualTo(2);
            assertThat(text(shown, 1)).contains("前", "后");
        }
        try (PDDocument hidden = paper(text, code -> Optional.empty())) {
            assertThat(images(hidden)).isZero();
        }
    }

    @Test
    void whatIsOddIsDrawnAllTheSame() throws IOException {
        String odd = "| nur Kopf |\n|---|\n\n- \n- > Zitat\n-     code\n\n| a | b |\n|---|:-:|\n| 1 |\n\n"
                + "x".repeat(3_000) + "\n\n```\n" + "行\n".repeat(200) + "```\n\n> " + "引文。".repeat(2_000)
                + "\n\n100000000. Ende";
        try (PDDocument paper = paper(odd)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("nur Kopf", "Zitat", "Ende");
        }
        try (PDDocument empty = paper("")) {
            assertThat(empty.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static PDDocument paper(String text) throws IOException {
        return paper(text, code -> Optional.empty());
    }

    private static PDDocument paper(String text, PaperPictures pictures) throws IOException {
        Frame frame = new Frame(
                "业务指引",
                List.of("空间 / 目录", "第 2 版"),
                "业务指引 · 第 2 版",
                (page, all) -> "第 " + page + " 页，共 " + all + " 页",
                Locale.SIMPLIFIED_CHINESE,
                "https://portal.test");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkdownPaper.write(frame, text, pictures, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(paper).replaceAll("[\\h]+", " ");
    }

    private static List<String> links(PDPage page) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDAnnotation each : page.getAnnotations()) {
            if (each instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                links.add(to.getURI());
            }
        }
        return links;
    }

    private static int images(PDDocument paper) {
        int images = 0;
        for (PDPage page : paper.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                images += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return images;
    }

    private static byte[] picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
