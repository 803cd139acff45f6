package cn.qudao.attachment.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A process of its own that prints what is written in a file. Whatever the file does to it, the portal has only to wait for its end: it
 * has little memory and little time, no way to the database, and nobody's secrets.
 */
final class TextProcess {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final List<Pattern> WORD = List.of(
            Pattern.compile("word/document\\.xml"),
            Pattern.compile("word/(header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml"));
    /** Words before numbers, of which there may be too many. */
    private static final List<Pattern> EXCEL =
            List.of(Pattern.compile("xl/sharedStrings\\.xml"), Pattern.compile("xl/worksheets/sheet\\d+\\.xml"));

    private static final List<Pattern> SLIDES = List.of(
            Pattern.compile("ppt/slides/slide\\d+\\.xml"), Pattern.compile("ppt/notesSlides/notesSlide\\d+\\.xml"));
    /** Chinese needs no blanks, and breaks lines amid words. */
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<=\\p{IsHan})\\s*\\R\\s*(?=\\p{IsHan})");

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private long bytes;

    private TextProcess(int most) {
        this.most = most;
    }

    /** The kind of file, the file, how many characters are enough, and how many milliseconds. */
    @SuppressWarnings("SystemOut") // what the portal reads
    public static void main(String[] arguments) {
        // The portal may be gone when it takes too long.
        Thread.ofPlatform().daemon().start(() -> endAfter(Duration.ofMillis(Long.parseLong(arguments[3]))));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        TextProcess process = new TextProcess(Integer.parseInt(arguments[2]));
        out.print(process.read(arguments[0], Path.of(arguments[1])));
        out.flush();
    }

    private static void endAfter(Duration longest) {
        try {
            Thread.sleep(longest);
        } catch (InterruptedException earlier) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private String read(String kind, Path file) {
        try {
            switch (kind) {
                case "PDF" -> readPdf(file);
                case "WORD" -> readPacket(file, WORD);
                case "EXCEL" -> readPacket(file, EXCEL);
                case "SLIDES" -> readPacket(file, SLIDES);
                default -> throw new IllegalArgumentException(kind);
            }
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // A broken file breaks any rule; what was read before is found.
        }
        return text.substring(0, Math.min(most, text.length()));
    }

    private void keep(CharSequence more) throws IOException {
        text.append(more);
        if (text.length() >= most) {
            throw new IOException("That is enough");
        }
    }

    private void readPdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper().writeText(document, new Lines());
        } finally {
            String whole = BROKEN_LINE.matcher(text).replaceAll("");
            text.setLength(0);
            text.append(whole);
        }
    }

    private void readPacket(Path file, List<Pattern> parts) throws IOException, XMLStreamException {
        try (ZipFile packet = new ZipFile(file.toFile())) {
            for (Pattern wanted : parts) {
                for (ZipEntry part : packet.stream()
                        .filter(part -> wanted.matcher(part.getName()).matches())
                        .toList()) {
                    try (InputStream in = new Bounded(packet.getInputStream(part))) {
                        readXml(in);
                    }
                }
            }
        }
    }

    /** Neither a document type nor anything from outside is looked at. */
    private void readXml(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        boolean within = false;
        boolean elsewhere = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("c")) {
                    // The value of such a cell is the number of a shared text.
                    elsewhere = "s".equals(xml.getAttributeValue(null, "t"));
                }
                within = name.equals("t") || name.equals("v") && !elsewhere;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                switch (xml.getLocalName()) {
                    case "p", "si", "c" -> keep("\n");
                    case "tab", "br" -> keep(" ");
                    default -> {}
                }
            } else if (within && event == XMLStreamConstants.CHARACTERS) {
                keep(xml.getText());
            }
        }
    }

    /** What a PDF says goes to the text. */
    private final class Lines extends Writer {

        @Override
        public void write(char[] buffer, int begin, int length) throws IOException {
            keep(new String(buffer, begin, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** All parts of a packet together are no longer than this. */
    private final class Bounded extends FilterInputStream {

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int begin, int length) throws IOException {
            int read = super.read(buffer, begin, length);
            return count(read, read);
        }

        private int count(int result, int more) throws IOException {
            bytes += Math.max(0, more);
            if (bytes > MOST_BYTES) {
                throw new IOException("It is too long");
            }
            return result;
        }
    }
}
