package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.ShownFiles;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles of a space as a packet of Markdown files with what belongs to them beside. Who keeps the space takes along the drafts,
 * who reads it what is published.
 */
@Service
@Requires(KnowledgePermissions.READ)
@Transactional(readOnly = true)
public class SpaceExport {

    private static final int AT_ONCE = 50;

    private final SpaceSight sight;
    private final ArticleRepository articles;
    private final Attachments files;
    private final ShownFiles shown;
    private final AuditTrail trail;

    SpaceExport(SpaceSight sight, ArticleRepository articles, Attachments files, ShownFiles shown, AuditTrail trail) {
        this.sight = sight;
        this.articles = articles;
        this.files = files;
        this.shown = shown;
        this.trail = trail;
    }

    /**
     * What the person may take along.
     *
     * @param drafts whether the person keeps the space
     */
    public record Exported(SpaceRow space, boolean drafts) {

        public String fileName() {
            return PacketPaths.name(space.name()) + ".zip";
        }
    }

    /** By name. */
    public List<SpaceRow> spaces() {
        return sight.readable().stream().map(Space::row).toList();
    }

    public Exported open(long space) {
        Space found = sight.readable(space);
        return new Exported(found.row(), sight.isKept(found));
    }

    /**
     * Leaves the stream open.
     *
     * @return the number of articles
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int write(Exported wanted, OutputStream out) throws IOException {
        // What was allowed when the page was opened may not be any more.
        Exported exported = open(wanted.space().id());
        int written = 0;
        try {
            ZipOutputStream packet = new ZipOutputStream(out, StandardCharsets.UTF_8);
            Map<Long, String> paths = paths(exported);
            List<TakenArticle> some;
            long after = 0;
            do {
                some = some(exported, after);
                for (TakenArticle each : some) {
                    after = each.article().id();
                    // What was published while the first ones were written has no place among them.
                    if (paths.containsKey(after)) {
                        write(each, paths, packet);
                        written++;
                    }
                }
            } while (some.size() == AT_ONCE);
            packet.finish();
            return written;
        } finally {
            SpaceRow space = exported.space();
            trail.record(
                    AuditEvent.exported("Space", Long.toString(space.id()), space.name(), "zip", written, Map.of()));
        }
    }

    /** All before the first is written, as any may mention any other. */
    private Map<Long, String> paths(Exported exported) {
        long space = exported.space().id();
        PacketPaths paths = new PacketPaths();
        Map<Long, String> all = new HashMap<>();
        (exported.drafts() ? articles.draftsToTake(space) : articles.toTake(space))
                .forEach(each -> all.put(each.id(), paths.of(each.folder(), each.title())));
        return all;
    }

    private List<TakenArticle> some(Exported exported, long after) {
        long space = exported.space().id();
        return exported.drafts()
                ? articles.takenDrafts(space, after, Limit.of(AT_ONCE))
                : articles.taken(space, after, Limit.of(AT_ONCE));
    }

    private void write(TakenArticle article, Map<Long, String> paths, ZipOutputStream packet) throws IOException {
        String path = Objects.requireNonNull(paths.get(article.article().id()));
        String folder = path.substring(path.lastIndexOf('/') + 1) + PacketPaths.FILES;
        Set<String> names = new HashSet<>();
        String text = PacketPaths.relinked(
                article.text(),
                to -> PacketPaths.article(to)
                        .map(paths::get)
                        .map(other -> PacketPaths.link(path, other))
                        .orElse(null));
        for (AttachmentRow file :
                files.of(ArticleFiles.PURPOSE, article.article().id())) {
            Optional<Resource> content = shown.find(file.code());
            if (content.isPresent()) {
                String name = unique(file.name(), names);
                text = text.replace(file.address(), PacketPaths.link(folder + '/' + name));
                packet.putNextEntry(new ZipEntry(path + PacketPaths.FILES + '/' + name));
                try (InputStream in = content.get().getInputStream()) {
                    in.transferTo(packet);
                }
                packet.closeEntry();
            }
        }
        packet.putNextEntry(new ZipEntry(path + PacketPaths.ARTICLE));
        packet.write((FrontMatter.of(article).written() + text).getBytes(StandardCharsets.UTF_8));
        packet.closeEntry();
    }

    /** The dot of its end stays the last, and none is the first: such files are hidden. */
    private static String unique(String given, Set<String> names) {
        String name = given.startsWith(".") ? '_' + given : given;
        String found = name;
        for (int i = 2; !names.add(found.toLowerCase(Locale.ROOT)); i++) {
            int dot = name.lastIndexOf('.');
            found = name.substring(0, dot) + " (" + i + ')' + name.substring(dot);
        }
        return found;
    }
}
