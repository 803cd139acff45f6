package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.FoundFiles;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Place;
import cn.qudao.markdown.Markdown;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.AudienceRule;
import cn.qudao.scope.Scope;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchChanges;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is announced, from when it is out until it is withdrawn, with its files. */
@Component
class AnnouncementsFound implements Findable {

    private static final String SOURCE = Announcement.class.getSimpleName();
    private static final FoundKind ANNOUNCEMENT = new FoundKind("announcement", "announcement.found", 60);

    private final AnnouncementRepository announcements;
    private final CorrectionRepository corrections;
    private final AudienceRule rule;
    private final Attachments files;
    private final SearchChanges changes;
    private final Scope scope;

    AnnouncementsFound(
            AnnouncementRepository announcements,
            CorrectionRepository corrections,
            AudienceRule rule,
            Attachments files,
            SearchChanges changes,
            Scope scope) {
        this.announcements = announcements;
        this.corrections = corrections;
        this.rule = rule;
        this.files = files;
        this.changes = changes;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "announcement";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of(ANNOUNCEMENT, FoundFiles.KIND);
    }

    @Override
    public Sight sight(Actor reader) {
        if (!reader.may(AnnouncementPermissions.READ)) {
            return Sight.nothing();
        }
        Sight audience = Sight.forReader(rule.asReader());
        return reader.may(AnnouncementPermissions.WRITE) ? audience.or(Sight.kept()) : audience;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> things) {
        Map<Long, List<AttachmentRow>> attached = files.of(AnnouncementFiles.PURPOSE, things);
        Map<Long, String> corrected = corrections.findByAnnouncementIdIn(things).stream()
                .collect(Collectors.groupingBy(
                        Correction::announcement, Collectors.mapping(Correction::text, Collectors.joining(" "))));
        return announcements.published(things).stream()
                .flatMap(each -> {
                    long id = each.announcement().id();
                    return documents(each, corrected.getOrDefault(id, ""), attached.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private Stream<SearchDocument> documents(
            PublishedAnnouncement published, String corrected, List<AttachmentRow> attached) {
        Announcement announcement = published.announcement();
        SearchDocument found = SearchDocument.of(
                        ANNOUNCEMENT, announcement.id(), announcement.title(), "announcements/" + announcement.id())
                .text(Markdown.words(published.body().text()) + " " + corrected)
                .context(announcement.issuer())
                .forAudience(announcement.place().key(), announcement.readers())
                .keptFrom(announcement.keptFrom())
                .from(announcement.since())
                .rank(-announcement.since().toEpochMilli());
        return Stream.concat(Stream.of(found), attached.stream().map(file -> FoundFiles.of(file, files, found)));
    }

    @Override
    public List<Long> things(long after, int limit) {
        return announcements.idsAfter(after, limit);
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of(SOURCE, UnaryOperator.identity(), AnnouncementFiles.PURPOSE.owner(), UnaryOperator.identity());
    }

    /** Their keys follow by one statement, before this is heard or after it. */
    @EventListener
    void moved(UnitsMoved move) {
        for (Place place : List.of(move.from(), move.to())) {
            changes.tell(
                    SOURCE,
                    scope.asSystem("what has moved is for others", () -> announcements.idsAt(place.lo(), place.hi())));
        }
    }

    /** Without all that finding needs. */
    @Component
    static class Changing implements Watcher {

        @Override
        public List<Watched<?>> watched() {
            return List.of(Watched.of(Announcement.class, Announcement::id));
        }
    }
}
