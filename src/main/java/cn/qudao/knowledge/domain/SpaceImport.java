package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ImportRehearsal.Coming;
import cn.qudao.knowledge.domain.ImportRehearsal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings files of Markdown and Word with their pictures into a space, as drafts: rehearsed first, then all of them or none. */
@Service
@Requires(KnowledgePermissions.WRITE)
@Transactional
public class SpaceImport {

    /** In bytes. */
    public static final long LARGEST = 100L * 1024 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String HEADING = "# ";
    /** No text holds one of its own. */
    private static final char MARK = '\0';

    private static final Pattern MARKED = Pattern.compile(MARK + "[^" + MARK + "]*" + MARK);

    private final SpaceSight sight;
    private final ArticleRepository articles;
    private final ArticleDesk desk;
    private final Attachments files;
    private final AuditTrail trail;

    SpaceImport(SpaceSight sight, ArticleRepository articles, ArticleDesk desk, Attachments files, AuditTrail trail) {
        this.sight = sight;
        this.articles = articles;
        this.desk = desk;
        this.files = files;
        this.trail = trail;
    }

    public static RuleViolation tooLarge() {
        return new RuleViolation("attachment.large", LARGEST / MEBIBYTE);
    }

    /**
     * Reads and checks all of it, and writes nothing. To look at files takes its time, so no transaction waits for it.
     *
     * @param packet stays where it is
     * @throws RuleViolation where it is no packet that could be looked into
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportRehearsal rehearse(long space, String name, Path packet) {
        sight.kept(space);
        try (ArticlePacket opened = ArticlePacket.open(name, packet)) {
            return new Reader(space, opened, articles.titles(space)).read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many drafts there are now */
    public int write(ImportRehearsal rehearsal) {
        Space space = sight.kept(rehearsal.space());
        if (!rehearsal.isClean()) {
            throw new RuleViolation("knowledge.import.refused", rehearsal.file());
        }
        int count = rehearsal.articles().size();
        AuditEvent event = AuditEvent.of(
                        AuditAction.IMPORTED,
                        "Space",
                        Long.toString(rehearsal.space()),
                        space.row().name())
                .with(Map.of("rows", count));
        return trail.asOne(event, () -> {
            // All are there before the first text is, which may mention any of them.
            Map<String, Article> placed = new LinkedHashMap<>();
            rehearsal.articles().forEach(each -> placed.put(mark(each.path()), desk.place(each.form())));
            rehearsal.articles().forEach(each -> begin(each, placed));
            return count;
        });
    }

    private void begin(Coming coming, Map<String, Article> placed) {
        Article article = Objects.requireNonNull(placed.get(mark(coming.path())));
        Map<String, String> addresses = new HashMap<>();
        coming.files()
                .forEach((mark, file) ->
                        addresses.put(mark, files.attach(file, article.id()).address()));
        String text = MARKED.matcher(coming.text()).replaceAll(mark -> {
            String address = addresses.get(mark.group());
            return address != null
                    ? address
                    : PacketPaths.address(
                            Objects.requireNonNull(placed.get(mark.group())).id());
        });
        desk.begin(article, text);
    }

    private static String mark(String path) {
        return MARK + path + MARK;
    }

    /** Reads one packet. */
    private final class Reader {

        private final long space;
        private final ArticlePacket packet;
        private final Set<String> titles;
        private final List<Coming> coming = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final Map<String, Optional<CheckedFile>> checked = new HashMap<>();

        Reader(long space, ArticlePacket packet, Set<String> titles) {
            this.space = space;
            this.packet = packet;
            this.titles = titles;
        }

        ImportRehearsal read(String name) {
            packet.files().forEach(this::requireKind);
            for (String path : packet.articles()) {
                try {
                    coming.add(article(path));
                } catch (RuleViolation violation) {
                    refuse(path, violation);
                }
            }
            packet.documents().stream()
                    .filter(path -> !checked.containsKey(path))
                    .toList()
                    .forEach(this::readDocument);
            List<String> unused = packet.files().stream()
                    .filter(path -> !checked.containsKey(path))
                    .toList();
            return new ImportRehearsal(space, name, coming, refused, unused);
        }

        /** Also of what would not come along: whoever sends it is told at once. */
        private void requireKind(String path) {
            AttachmentPurpose purpose = ArticleFiles.PURPOSE;
            if (AttachmentKind.named(path).filter(purpose.kinds()::contains).isEmpty()) {
                refuse(path, new RuleViolation("attachment.kind", last(path), purpose.endings()));
                checked.put(path, Optional.empty());
            }
        }

        /** What no article mentions is one itself. */
        private void readDocument(String path) {
            checked.put(path, Optional.empty());
            try {
                coming.add(document(path));
            } catch (RuleViolation violation) {
                refuse(path, violation);
            }
        }

        private Coming document(String path) {
            WordArticle read = copied(path, file -> WordArticle.read(files, last(path), file));
            requireShort(read.text());
            String title = read.title().isEmpty() ? withoutEnd(last(path), PacketPaths.DOCUMENT) : read.title();
            ArticleForm form = new ArticleForm(space, folder(path, null), title, List.of(), null);
            return new Coming(path, form, read.text(), read.files(), titles.contains(form.title()), read.left());
        }

        private static void requireShort(String text) {
            if (text.length() > Draft.TEXT_LENGTH) {
                throw new RuleViolation("knowledge.import.long", Draft.TEXT_LENGTH);
            }
        }

        private Coming article(String path) {
            FrontMatter.Divided divided = FrontMatter.divide(packet.text(path));
            String text = divided.text();
            requireShort(text);
            String title = divided.head().title();
            if (title == null && text.startsWith(HEADING)) {
                title = text.lines().findFirst().orElseThrow().substring(HEADING.length());
                text = text.substring(HEADING.length() + title.length()).stripLeading();
            }
            ArticleForm form = new ArticleForm(
                    space,
                    folder(path, divided.head().folder()),
                    title == null ? withoutEnd(last(path), PacketPaths.ARTICLE) : title,
                    divided.head().tags(),
                    null);
            Map<String, CheckedFile> own = new LinkedHashMap<>();
            text = marked(path, text, own);
            for (String file : packet.filesOf(path)) {
                check(file).ifPresent(found -> own.put(mark(file), found));
            }
            if (own.size() > ArticleFiles.PURPOSE.most()) {
                throw new RuleViolation("attachment.many", ArticleFiles.PURPOSE.most());
            }
            return new Coming(path, form, text, own, titles.contains(form.title()), Map.of());
        }

        private String folder(String path, @Nullable String said) {
            int end = path.lastIndexOf('/');
            return said != null ? said : end < 0 ? "" : path.substring(0, end);
        }

        /** Puts a mark wherever a file or an article of the packet is mentioned. */
        private String marked(String path, String text, Map<String, CheckedFile> own) {
            Set<String> missing = new HashSet<>();
            return PacketPaths.relinked(text, to -> {
                Optional<String> target = PacketPaths.target(path, to);
                Optional<String> file = target.filter(packet::has);
                if (file.isPresent()) {
                    Optional<CheckedFile> found = check(file.get());
                    found.ifPresent(content -> own.put(mark(file.get()), content));
                    return mark(file.get());
                }
                if (isFile(path, to) && missing.add(to)) {
                    refuse(path, new RuleViolation("knowledge.import.missing", to));
                }
                return target.filter(packet::hasArticle).map(SpaceImport::mark).orElse(null);
            });
        }

        /** Whether a link leads to something that should be there. */
        private static boolean isFile(String path, String to) {
            return PacketPaths.target(path, to)
                    .filter(target -> !target.toLowerCase(Locale.ROOT).endsWith(PacketPaths.ARTICLE))
                    .flatMap(AttachmentKind::named)
                    .isPresent();
        }

        /** Each is looked at once; what is refused is told once. */
        private Optional<CheckedFile> check(String path) {
            return checked.computeIfAbsent(path, this::sound);
        }

        private Optional<CheckedFile> sound(String path) {
            try {
                return Optional.of(copied(path, file -> files.check(ArticleFiles.PURPOSE, last(path), file)));
            } catch (RuleViolation violation) {
                refuse(path, violation);
                return Optional.empty();
            }
        }

        private <T> T copied(String path, Function<Path, T> look) {
            try {
                Path file = Files.createTempFile("qudao-packet", "");
                try {
                    packet.copy(path, file);
                    return look.apply(file);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void refuse(String path, RuleViolation violation) {
            refused.add(new Refusal(path, violation.key(), Arrays.asList(violation.arguments())));
        }

        private static String last(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private static String withoutEnd(String name, String end) {
            return name.substring(0, name.length() - end.length());
        }
    }
}
