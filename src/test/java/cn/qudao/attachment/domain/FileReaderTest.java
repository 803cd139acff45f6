package cn.qudao.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.attachment.AttachmentKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** What is written in files, and what becomes of those that are made to do harm. */
class FileReaderTest {

    private final FileReader reader = new FileReader();

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenInDocumentsSheetsAndSlidesIsRead() throws IOException {
        assertThat(read(AttachmentKind.WORD, packet(Map.of("word/document.xml", """
                        <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>首问</w:t></w:r><w:r><w:t>负责制</w:t></w:r></w:p>
                        <w:p><w:r><w:t>第二段</w:t></w:r></w:p></w:body></w:document>"""))))
                .contains("首问负责制\n", "第二段");
        assertThat(read(
                        AttachmentKind.EXCEL,
                        packet(Map.of(
                                "xl/sharedStrings.xml",
                                "<sst><si><t>月度目标</t></si></sst>",
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><c t='s'><v>4711</v></c><c><v>13800000000</v></c>"
                                        + "<c t='str'><v>公式</v></c></worksheet>"))))
                .contains("月度目标", "13800000000", "公式")
                .doesNotContain("4711");
        assertThat(read(
                        AttachmentKind.SLIDES,
                        packet(Map.of(
                                "ppt/slides/slide1.xml",
                                "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>话术培训</a:t></a:r></a:p></p:sld>"))))
                .contains("话术培训");
        assertThat(read(AttachmentKind.TEXT, "# 门店须知".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("# 门店须知");
    }

    @Test
    void whatIsWrittenInAPdfIsRead() throws IOException {
        assertThat(read(AttachmentKind.PDF, pdf(document -> {}))).contains("Responsible for the first question");
    }

    private static byte[] pdf(Finish finish) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Responsible for the first question");
                content.endText();
            }
            finish.take(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    @FunctionalInterface
    private interface Finish {

        void take(PDDocument document) throws IOException;
    }

    @Test
    void whatABrokenFileSaysBeforeItBreaksIsRead() throws IOException {
        assertThat(read(
                        AttachmentKind.WORD,
                        packet(Map.of("word/document.xml", "<d><p><t>开头</t></p><p><t>中断</t></d>"))))
                .contains("开头");
        assertThat(read(
                        AttachmentKind.WORD,
                        packet(Map.of("word/document.xml", "<d><t>" + "a".repeat(70_000_000) + "</t></d>"))))
                .hasSize(FileReader.MOST);
    }

    @Test
    void whatCannotBeReadSaysNothing() throws IOException {
        assertThat(read(AttachmentKind.PDF, UploadedFiles.pdf())).isEmpty();
        assertThat(read(
                        AttachmentKind.PDF,
                        pdf(document -> document.protect(
                                new StandardProtectionPolicy("owner", "reader", new AccessPermission())))))
                .isEmpty();
        assertThat(read(AttachmentKind.WORD, new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void nothingFromOutsideComesIn() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        assertThat(read(AttachmentKind.WORD, packet(Map.of("word/document.xml", """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]><d><t>a&x;b</t></d>""".formatted(secret.toUri())))))
                .doesNotContain("4711");
        assertThat(read(AttachmentKind.WORD, packet(Map.of("word/document.xml", laughs()))))
                .doesNotContain("lol");
    }

    /** Nine times ten, nine levels deep. */
    private static String laughs() {
        StringBuilder types = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            types.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return types + "]><d><t>&a9;</t></d>";
    }

    @Test
    void whatWantsTooMuchMemoryOrTimeEndsWithoutHarm() throws IOException {
        assertThat(read(
                        AttachmentKind.WORD,
                        packet(Map.of("word/document.xml", "<d a='" + "a".repeat(60_000_000) + "'><t>b</t></d>"))))
                .isEmpty();
        assertThat(new FileReader(Duration.ofMillis(1))
                        .read(AttachmentKind.PDF, new ByteArrayResource(pdf(document -> {}))))
                .isEmpty();
    }

    @Test
    void aLongTextIsReadAsFarAsItIsFound() throws IOException {
        assertThat(read(AttachmentKind.TEXT, "长".repeat(FileReader.MOST + 1).getBytes(StandardCharsets.UTF_8)))
                .hasSize(FileReader.MOST);
    }

    private String read(AttachmentKind kind, byte[] content) throws IOException {
        return reader.read(kind, new ByteArrayResource(content));
    }

    private static byte[] packet(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packet = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                packet.putNextEntry(new ZipEntry(part.getKey()));
                packet.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
