package cn.qudao.attachment.domain;

import static cn.qudao.attachment.domain.UploadedFiles.document;
import static cn.qudao.attachment.domain.UploadedFiles.joined;
import static cn.qudao.attachment.domain.UploadedFiles.packet;
import static cn.qudao.attachment.domain.UploadedFiles.pdf;
import static cn.qudao.attachment.domain.UploadedFiles.picture;
import static cn.qudao.attachment.domain.UploadedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.kernel.RuleViolation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final AttachmentPurpose ANY =
            new AttachmentPurpose("test", EnumSet.allOf(AttachmentKind.class), MEBIBYTE, 3);

    @TempDir
    private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("archive.zip", packet(Map.of("a.txt", text("a"))), "attachment.kind"),
                bad("program.exe", text("MZ"), "attachment.kind"),
                bad("picture.svg", text("<svg onload=alert(1)>"), "attachment.kind"),
                bad("page.html", text("<script>alert(1)</script>"), "attachment.kind"),
                bad("sheet.xlsm", packet(Map.of()), "attachment.kind"),
                bad("no ending", text("a"), "attachment.kind"),
                bad("photo.jpg\u202Eexe", text("a"), "attachment.kind"),
                bad("empty.txt", new byte[0], "attachment.empty"),
                bad("large.txt", new byte[MEBIBYTE + 1], "attachment.large"),
                bad("page.txt", text("hello <!DOCTYPE html><script>alert(1)</script>"), "attachment.differs"),
                bad("drawing.txt", text("<?xml version='1.0'?><svg/>"), "attachment.differs"),
                bad("bytes.txt", new byte[] {0, 1, 2}, "attachment.differs"),
                bad("other encoding.txt", new byte[] {(byte) 0xD6, (byte) 0xD0}, "attachment.differs"),
                bad("drawing.png", text("<svg onload=alert(1)>"), "attachment.differs"),
                bad("photo.png", picture("jpeg", 9, 9), "attachment.differs"),
                bad("page before.pdf", joined(text("<script>alert(1)</script>"), pdf()), "attachment.differs"),
                bad("half.pdf", text("%PDF-1.4\n1 0 obj"), "attachment.broken"),
                bad("archive.docx", packet(Map.of("a.txt", text("a"))), "attachment.differs"),
                bad("sheet.xlsx", document(Map.of()), "attachment.differs"),
                bad("program before.docx", joined(text("MZ"), document(Map.of())), "attachment.differs"),
                bad("half.docx", text("PK\u0003\u0004 and no more"), "attachment.broken"),
                bad("macros.docx", document(Map.of("word/vbaProject.bin", text("a"))), "attachment.macros"),
                bad("control.docx", document(Map.of("word/activeX/activeX1.xml", text("a"))), "attachment.macros"),
                bad(
                        "embedded.docx",
                        document(Map.of("word/embeddings/oleObject1.bin", text("a"))),
                        "attachment.macros"),
                bad(
                        "renamed.docx",
                        document(Map.of("[Content_Types].xml", text("application/vnd.ms-word.document.macroEnabled"))),
                        "attachment.macros"),
                bad("bomb.docx", document(Map.of("word/media/a.bin", new byte[60 * MEBIBYTE])), "attachment.bomb"));
    }

    private static Arguments bad(String name, byte[] content, String sentence) {
        return Arguments.of(name, content, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name, byte[] content, String sentence) throws IOException {
        Path file = write(content);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Inspection.inspect(ANY, Inspection.cleanName(name), file))
                .extracting(RuleViolation::key)
                .isEqualTo(sentence);
    }

    @Test
    void whatIsWhatItsNameSaysIsTaken() throws IOException {
        assertThat(Inspection.inspect(ANY, "说明.PDF", write(pdf()))).isEqualTo(AttachmentKind.PDF);
        assertThat(Inspection.inspect(ANY, "a.md", write(text("# 标题\n1 < 2")))).isEqualTo(AttachmentKind.TEXT);
        assertThat(Inspection.inspect(ANY, "a.docx", write(document(Map.of())))).isEqualTo(AttachmentKind.WORD);
        assertThat(Inspection.inspect(ANY, "a.docx", write(document(Map.of("word/embeddings/Sheet1.xlsx", text("a"))))))
                .isEqualTo(AttachmentKind.WORD);
    }

    /** No part is parsed, so an entity that names a file of the server, or one that does not end, does nothing. */
    @Test
    void entitiesOfADocumentAreNotLookedAt() throws IOException {
        byte[] document = document(Map.of(
                "word/document.xml",
                text("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&b;&b;\">]><x>&a;&b;</x>")));
        assertThat(Inspection.inspect(ANY, "a.docx", write(document))).isEqualTo(AttachmentKind.WORD);
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByWhatItSaysOfItself() throws IOException {
        assertBroken(UploadedFiles.flood(60_000, 60_000), "attachment.flood");
        assertBroken(UploadedFiles.flood(100, 100), "attachment.broken");
        assertBroken(text("\u0089PNG"), "attachment.broken");
    }

    private void assertBroken(byte[] content, String sentence) throws IOException {
        Path file = write(content);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Picture.with(file, "a.png", AttachmentKind.PNG, Picture::width))
                .extracting(RuleViolation::key)
                .isEqualTo(sentence);
    }

    @Test
    void aPictureKeepsItsPixelsAndNothingElse() throws IOException {
        byte[] photo = joined(UploadedFiles.photo(400, 200, 6), text("<script>alert(1)</script>"));
        Path drawn = folder.resolve("drawn");
        Picture.with(write(photo), "a.jpg", AttachmentKind.JPEG, picture -> {
            picture.write(drawn);
            return picture;
        });
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(UploadedFiles.PLACE_TAKEN, "Exif");
        assertThat(Files.readString(drawn, StandardCharsets.ISO_8859_1))
                .doesNotContain(UploadedFiles.PLACE_TAKEN, "Exif", "script");
    }

    /** Left is red and right is blue; a camera held upright has its right side below. */
    @ParameterizedTest
    @CsvSource({"1,400,200,20,100", "2,400,200,380,100", "3,400,200,380,100", "6,200,400,100,20", "8,200,400,100,380"})
    void aPhotoStandsUpright(int orientation, int width, int height, int x, int y) throws IOException {
        Path drawn = folder.resolve("drawn");
        Picture.with(write(UploadedFiles.photo(400, 200, orientation)), "a.jpg", AttachmentKind.JPEG, picture -> {
            picture.write(drawn);
            return picture;
        });
        BufferedImage image = ImageIO.read(drawn.toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(new Color(image.getRGB(x, y)).getRed()).as("red").isGreaterThan(200);
        assertThat(new Color(image.getRGB(width - 1 - x, height - 1 - y)).getBlue())
                .as("blue")
                .isGreaterThan(200);
    }

    @Test
    void aLargePhotoIsMadeSmallerAndHasAThumbnail() throws IOException {
        Path drawn = folder.resolve("drawn");
        Path small = folder.resolve("small");
        Picture.with(write(picture("jpeg", 6000, 3000)), "a.jpg", AttachmentKind.JPEG, picture -> {
            picture.write(drawn);
            picture.writeThumbnail(small);
            return picture;
        });
        assertThat(ImageIO.read(drawn.toFile()).getWidth()).isEqualTo(2560);
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(320);
        assertThat(ImageIO.read(small.toFile()).getHeight()).isEqualTo(160);
    }

    @Test
    void aNameHidesNothing() {
        assertThat(Inspection.cleanName("C:\\Users\\a\\表.xlsx")).isEqualTo("表.xlsx");
        assertThat(Inspection.cleanName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Inspection.cleanName("gpj\u202E\r\n\"<a>.txt")).isEqualTo("gpja.txt");
        assertThat(Inspection.cleanName("x".repeat(300) + ".pdf"))
                .hasSize(Inspection.NAME_LENGTH)
                .endsWith(".pdf");
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("uploaded"), content);
    }
}
