package cn.qudao.announcement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.domain.FileReading;
import cn.qudao.attachment.domain.ReadFiles;
import cn.qudao.audience.AudienceReaders.Rates;
import cn.qudao.audience.Deed;
import cn.qudao.audience.ReaderFilter;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Slice;
import cn.qudao.org.OrgExamples;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every reader by every announcement and file, in every state, asked in every way, and every writer by every unit: each answer must be
 * what an oracle says that knows who stands below whom by its own pointers.
 */
@PortalTest
class AnnouncementOracleTest {

    private static final Set<ShippedRole> WRITERS =
            Set.of(ShippedRole.PROVINCE_ADMINISTRATOR, ShippedRole.PROVINCE_MANAGER, ShippedRole.CITY_MANAGER);
    private static final List<ShippedRole> ROLES = List.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.GRID_MANAGER,
            ShippedRole.CLERK);

    /** Those who are told how many have read and confirmed. */
    private static final Set<ShippedRole> MANAGERS = Set.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.GRID_MANAGER);

    private enum Case {
        DRAFT,
        SCHEDULED,
        CURRENT,
        ENDED,
        /** When it was in force. */
        WITHDRAWN,
        /** Before it was. */
        WITHDRAWN_EARLY;

        boolean isOut() {
            return this == CURRENT || this == ENDED;
        }
    }

    /** @param above null for the province */
    private record Node(PlacedUnit unit, @Nullable Node above) {

        boolean isAtOrBelow(Node other) {
            return this == other || above != null && above.isAtOrBelow(other);
        }
    }

    /** @param confirms whether he confirms what he may */
    private record Reader(Node at, ShippedRole role, String name, String session, boolean confirms) {

        boolean isFor(Written it) {
            return at.isAtOrBelow(it.at) && (it.roles.isEmpty() || it.roles.contains(role.name()));
        }

        boolean keeps(Written it) {
            return WRITERS.contains(role) && it.issuer.isAtOrBelow(at);
        }

        boolean reads(Written it) {
            return keeps(it) && it.state != Case.DRAFT || isFor(it) && (it.state.isOut() || it.state == Case.WITHDRAWN);
        }
    }

    private record Written(Node at, Node issuer, Set<String> roles, Case state, long id, AttachmentRow file) {}

    @Autowired
    private AnnouncementDesk desk;

    @Autowired
    private Announcements announcements;

    @Autowired
    private AnnouncementReaders readers;

    @Autowired
    private FileReading files;

    @Autowired
    private ReadFiles readFiles;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FollowedLog log;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final List<Reader> known = new ArrayList<>();
    private final String mark = OrgExamples.code("N");
    private final String inside = OrgExamples.code("I");
    private final Map<String, String> wrong = new TreeMap<>();
    private Set<String> hits = Set.of();
    private Set<String> foundFiles = Set.of();
    private Set<String> foundByText = Set.of();
    private int cases;

    /** What holds in the province stands on the home pages of other tests. */
    @AfterEach
    void leaveNothingInForce() {
        acting.leave();
        jdbc.sql("update announcement set ends_at = begins_at where begins_at is not null and title like ?")
                .param(mark + "%")
                .update();
        jdbc.sql("delete from announcement_call").update();
    }

    @Test
    void everyReaderReadsWhatIsForHimAndNothingElse(TestReporter reporter) {
        List<Node> nodes = tree();
        List<Written> written = new ArrayList<>();
        for (Node at : nodes) {
            written.addAll(write(at, at, Set.of()));
            written.addAll(
                    write(at, nodes.getFirst(), Set.of(ShippedRole.CLERK.name(), ShippedRole.PROVINCE_MANAGER.name())));
        }
        readFiles.read();
        log.read();
        for (Node at : nodes) {
            for (ShippedRole role : ROLES) {
                String name = mother.account(at.unit(), role);
                Reader reader = new Reader(at, role, name, acting.enter(name), known.size() % 2 == 0);
                known.add(reader);
                Listed listed = listed(reader);
                hits = log.found(mark, "announcement");
                foundFiles = log.found(mark, "file");
                foundByText = log.found(inside, "file");
                written.forEach(it -> ask(reader, it, listed));
                if (WRITERS.contains(role)) {
                    nodes.forEach(target -> address(reader, target));
                }
                acting.leave();
            }
        }
        for (Reader looker : known) {
            acting.resume(looker.session());
            written.stream()
                    .filter(it -> it.state() == Case.CURRENT && nodes.indexOf(it.at()) % 3 == 1)
                    .forEach(it -> {
                        figures(looker, it, Deed.READ);
                        figures(looker, it, Deed.CONFIRMED);
                    });
            acting.leave();
        }
        reporter.publishEntry("cases", Integer.toString(cases));
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(10_000);
    }

    /** A province with a region, and in that two branches from the district down to the outlets. */
    private List<Node> tree() {
        Node province = new Node(mother.province(), null);
        Node region = new Node(mother.region(), province);
        List<Node> nodes = new ArrayList<>(List.of(province, region));
        for (int i = 0; i < 2; i++) {
            Node above = region;
            for (Level level = Level.DISTRICT;
                    level != Level.CLERK;
                    level = level.below().orElseThrow()) {
                Node node = new Node(mother.below(above.unit().place()), above);
                nodes.add(node);
                above = node;
            }
        }
        return nodes;
    }

    private List<Written> write(Node at, Node issuer, Set<String> roles) {
        String writer = mother.account(issuer.unit(), ShippedRole.CITY_MANAGER);
        acting.enter(writer);
        List<Written> written = new ArrayList<>();
        for (Case state : Case.values()) {
            boolean later = state == Case.SCHEDULED || state == Case.WITHDRAWN_EARLY;
            long id = desk.begin(form(at, roles, mark + " " + state, later ? hours(1) : null));
            desk.save(id, mark + " text", desk.open(id).revision());
            AttachmentRow file = desk.addFile(id, mark + ".txt", file());
            if (state != Case.DRAFT) {
                desk.publish(id);
            }
            if (state == Case.WITHDRAWN || state == Case.WITHDRAWN_EARLY) {
                desk.withdraw(id, "reason");
            }
            if (state == Case.ENDED) {
                jdbc.sql("update announcement set begins_at = ?, ends_at = ? where id = ?")
                        .params(utc(hours(-2)), utc(hours(-1)), id)
                        .update();
            }
            written.add(new Written(at, issuer, roles, state, id, file));
        }
        acting.leave();
        // Else the writers would be asked to read as well.
        jdbc.sql("update access_account set enabled = false where sign_in_name = ?")
                .param(writer)
                .update();
        return written;
    }

    private AnnouncementForm form(Node at, Set<String> roles, String title, @Nullable Instant begins) {
        return new AnnouncementForm(title, at.unit().id(), roles, begins, hours(48), false, LocalDate.now(clock));
    }

    private Instant hours(int from) {
        return clock.instant().plus(Duration.ofHours(from));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Path file() {
        try {
            return Files.writeString(folder.resolve("a.txt"), inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Listed(Set<Long> current, Set<Long> unread, Set<Long> ended, Set<Long> atHome, Set<Long> atDesk) {}

    private Listed listed(Reader reader) {
        return new Listed(
                listed(new AnnouncementFilter(mark, null)),
                listed(new AnnouncementFilter(mark + " text", AnnouncementFilter.Part.UNREAD)),
                listed(new AnnouncementFilter(mark, AnnouncementFilter.Part.ENDED)),
                announcements.current().stream().map(AnnouncementRow::id).collect(Collectors.toSet()),
                WRITERS.contains(reader.role())
                        ? all(portion -> desk.page(new DeskFilter(mark, null), portion))
                        : Set.of());
    }

    private Set<Long> listed(AnnouncementFilter filter) {
        Set<Long> listed = all(portion -> announcements.page(filter, portion));
        assertThat(announcements.count(filter)).isEqualTo(listed.size());
        return listed;
    }

    private static Set<Long> all(Function<Portion, Slice<AnnouncementRow>> page) {
        Set<Long> listed = new HashSet<>();
        String after = null;
        do {
            Slice<AnnouncementRow> slice = page.apply(new Portion(Order.OWN, after, 7));
            slice.rows().forEach(row -> listed.add(row.id()));
            after = slice.next();
        } while (after != null);
        return listed;
    }

    private void ask(Reader reader, Written it, Listed listed) {
        boolean mine = reader.isFor(it);
        boolean current = mine && it.state() == Case.CURRENT;
        boolean found = it.state().isOut() && (mine || reader.keeps(it));
        String address = "announcements/" + it.id() + " " + mark;
        check(reader, it, "found", found, hits.contains(address + " " + it.state()));
        check(reader, it, "found file", found, foundFiles.contains(address + ".txt"));
        check(reader, it, "file found by its text", found, foundByText.contains(address + ".txt"));
        check(reader, it, "list", current, listed.current().contains(it.id()));
        check(reader, it, "unread", current, listed.unread().contains(it.id()));
        check(reader, it, "home", current, listed.atHome().contains(it.id()));
        check(
                reader,
                it,
                "archive",
                mine && it.state() == Case.ENDED,
                listed.ended().contains(it.id()));
        check(reader, it, "desk list", reader.keeps(it), listed.atDesk().contains(it.id()));
        check(reader, it, "open", reader.reads(it), exists(() -> announcements.open(it.id())));
        check(
                reader,
                it,
                "desk",
                reader.keeps(it),
                WRITERS.contains(reader.role()) && exists(() -> desk.open(it.id())));
        check(
                reader,
                it,
                "file",
                reader.keeps(it) || mine && it.state().isOut(),
                exists(() -> files.open(it.file().code())));
        boolean confirmable = mine && it.state().isOut();
        if (reader.confirms() || !confirmable) {
            check(reader, it, "confirm", confirmable, exists(() -> announcements.confirm(it.id(), 1)));
        }
    }

    /** Below the own post and at it, and nowhere else. */
    private void address(Reader writer, Node target) {
        boolean is = exists(() -> desk.drop(desk.begin(form(target, Set.of(), mark + " address", null))));
        cases++;
        if (is != target.isAtOrBelow(writer.at())) {
            wrong.put(
                    "address " + target.unit().place() + " by " + writer.role() + " at "
                            + writer.at().unit().place(),
                    is ? "is possible" : "is impossible");
        }
    }

    /** Those of the own part who are asked, and no other; who may not look is told of none. */
    private void figures(Reader looker, Written it, Deed deed) {
        boolean looks = MANAGERS.contains(looker.role()) && reader(looker, it);
        Map<String, Boolean> wanted = known.stream()
                .filter(reader -> looks && reader.isFor(it) && reader.at().isAtOrBelow(looker.at()))
                .collect(Collectors.toMap(Reader::name, reader -> deed == Deed.READ || reader.confirms()));
        Map<String, Boolean> shown = new HashMap<>();
        boolean answered = MANAGERS.contains(looker.role())
                && exists(() -> {
                    AnnouncementReaders.Asked asked = readers.asked(it.id(), deed, null);
                    Rates rates = readers.rates(asked);
                    people(asked, shown);
                    // Others have their accounts in the region too.
                    shown.keySet().retainAll(known.stream().map(Reader::name).toList());
                    if (it.at().unit().place().level().compareTo(Level.REGION) > 0
                            || looker.at().unit().place().level().compareTo(Level.REGION) > 0) {
                        figure(
                                looker,
                                it,
                                deed + " asked",
                                wanted.size(),
                                rates.all().asked());
                        figure(
                                looker,
                                it,
                                deed + " done",
                                wanted.values().stream()
                                        .filter(Boolean::booleanValue)
                                        .count(),
                                rates.all().done());
                    }
                });
        check(looker, it, deed + " figures", looks, answered);
        if (!shown.equals(wanted)) {
            wrong.put(
                    deed + " names of " + it.at().unit().place() + it.roles() + " to " + looker,
                    shown + " not " + wanted);
        }
        cases++;
    }

    private static boolean reader(Reader looker, Written it) {
        return looker.isFor(it) || looker.keeps(it);
    }

    private void people(AnnouncementReaders.Asked asked, Map<String, Boolean> shown) {
        ReaderFilter filter = new ReaderFilter(false, "", null);
        String after = null;
        do {
            var slice = readers.page(asked, filter, new Portion(Order.OWN, after, 200));
            slice.rows().forEach(row -> shown.put(row.signInName(), row.doneAt() != null));
            after = slice.next();
        } while (after != null);
    }

    private void figure(Reader looker, Written it, String what, long wanted, long is) {
        cases++;
        if (wanted != is) {
            wrong.put(what + " of " + it.at().unit().place() + it.roles() + " to " + looker, is + " not " + wanted);
        }
    }

    private static boolean exists(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private void check(Reader reader, Written it, String way, boolean wanted, boolean is) {
        cases++;
        if (wanted != is) {
            wrong.put(
                    way + " " + it.state() + " of " + it.at().unit().place() + it.roles() + " from "
                            + it.issuer().unit().place() + " by " + reader.role() + " at "
                            + reader.at().unit().place(),
                    is ? "is seen" : "is hidden");
        }
    }
}
