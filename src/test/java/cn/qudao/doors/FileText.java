package cn.qudao.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that can be read in a file, whatever its format, without blanks: lines of a PDF break anywhere. */
final class FileText {

    private FileText() {}

    static String of(byte[] file) {
        try {
            return text(file).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) throws IOException {
        String head = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")) {
            return unzipped(file);
        }
        if (head.startsWith("%PDF")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    /** By the list at the file's end: what is streamed does not say at its beginning how long it is. */
    private static String unzipped(byte[] file) throws IOException {
        Path path = Files.createTempFile("qudao-doors", ".zip");
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(Files.write(path, file).toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(path);
        }
        return text.toString();
    }
}
