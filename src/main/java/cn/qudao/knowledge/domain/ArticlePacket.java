package cn.qudao.knowledge.domain;

import cn.qudao.attachment.PacketMeasure;
import cn.qudao.kernel.RuleViolation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** A packet that somebody has sent. Nothing of it is ever written under the name that it has there. */
final class ArticlePacket implements AutoCloseable {

    private static final int MOST_ARTICLES = 200;
    private static final int MOST_FILES = 1_000;
    /** So much a text and what stands before it may be, in any language. */
    private static final int MOST_BYTES = 4 * Draft.TEXT_LENGTH;

    /** What computers put beside the files of people. */
    private static final Set<String> OF_COMPUTERS = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private final TreeMap<String, Content> parts = new TreeMap<>();
    private final Closeable packet;

    private ArticlePacket(Closeable packet) {
        this.packet = packet;
    }

    @FunctionalInterface
    private interface Content {

        InputStream open() throws IOException;
    }

    /** A document of Word that comes alone is a packet of one. */
    static ArticlePacket open(String name, Path file) {
        if (isDocument(name)) {
            ArticlePacket alone = new ArticlePacket(() -> {});
            alone.parts.put(name.replaceFirst("(?s)^.*[/\\\\]", ""), () -> Files.newInputStream(file));
            return alone;
        }
        try {
            ZipFile packet = named(file);
            try {
                PacketMeasure.require(packet, name, Files.size(file));
                ArticlePacket opened = new ArticlePacket(packet);
                opened.list(packet);
                return opened;
            } catch (RuleViolation | IOException refused) {
                packet.close();
                throw refused;
            }
        } catch (IOException broken) {
            throw new RuleViolation("attachment.broken", name);
        }
    }

    /** Names are in UTF-8, or as Windows in China writes them. */
    private static ZipFile named(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException otherwise) {
            return new ZipFile(file.toFile(), Charset.forName("GBK"));
        }
    }

    private void list(ZipFile packet) {
        packet.stream().filter(part -> !part.isDirectory()).forEach(part -> {
            String path = part.getName().replace('\\', '/');
            if (path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.?(/.*)?|.*\\p{Cc}.*")) {
                throw new RuleViolation("knowledge.import.path", path.replaceAll("\\p{Cc}", "_"));
            }
            if (isOfPeople(path) && parts.put(path, () -> packet.getInputStream(part)) != null) {
                throw new RuleViolation("knowledge.import.twice", path);
            }
        });
        long texts = articles().size() + documents().size();
        if (texts == 0) {
            throw new RuleViolation("knowledge.import.none");
        }
        if (texts > MOST_ARTICLES || parts.size() - texts > MOST_FILES) {
            throw new RuleViolation("knowledge.import.many", MOST_ARTICLES, MOST_FILES);
        }
    }

    private static boolean isOfPeople(String path) {
        for (String step : path.toLowerCase(Locale.ROOT).split("/")) {
            if (step.startsWith(".") || OF_COMPUTERS.contains(step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArticle(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(PacketPaths.ARTICLE) && !path.contains(PacketPaths.FILES + '/');
    }

    private static boolean isDocument(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(PacketPaths.DOCUMENT) && !path.contains(PacketPaths.FILES + '/');
    }

    /** Those of Word, which may be articles as well as files that an article mentions. */
    List<String> documents() {
        return parts.keySet().stream().filter(ArticlePacket::isDocument).toList();
    }

    List<String> articles() {
        return parts.keySet().stream().filter(ArticlePacket::isArticle).toList();
    }

    List<String> files() {
        return parts.keySet().stream().filter(path -> !isArticle(path)).toList();
    }

    boolean has(String path) {
        return parts.containsKey(path) && !isArticle(path);
    }

    boolean hasArticle(String path) {
        return parts.containsKey(path) && isArticle(path);
    }

    /** Those that lie beside an article as its own. */
    List<String> filesOf(String article) {
        String folder = article.substring(0, article.length() - PacketPaths.ARTICLE.length()) + PacketPaths.FILES + '/';
        return new ArrayList<>(
                parts.subMap(folder, folder + Character.MAX_VALUE).keySet());
    }

    /** With ends of lines as everywhere. */
    String text(String path) {
        try (InputStream in = content(path)) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(some(in)))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RuleViolation("knowledge.import.text");
            }
            return text.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException otherwise) {
            throw new RuleViolation("knowledge.import.text");
        } catch (IOException broken) {
            throw new RuleViolation("attachment.broken", path);
        }
    }

    private static byte[] some(InputStream in) throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new RuleViolation("knowledge.import.long", Draft.TEXT_LENGTH);
        }
        return content;
    }

    /** @param to an empty file */
    void copy(String path, Path to) {
        try (InputStream in = content(path)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new RuleViolation("attachment.broken", path);
        }
    }

    private InputStream content(String path) throws IOException {
        return Objects.requireNonNull(parts.get(path)).open();
    }

    @Override
    public void close() throws IOException {
        packet.close();
    }
}
