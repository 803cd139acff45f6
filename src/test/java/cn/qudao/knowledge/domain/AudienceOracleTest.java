package cn.qudao.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.ShownFiles;
import cn.qudao.attachment.domain.FileReading;
import cn.qudao.attachment.domain.ReadFiles;
import cn.qudao.audience.ReaderFilter;
import cn.qudao.audience.ReaderRow;
import cn.qudao.audience.UnitReaders;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.report.ArticlePaper;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every reader by every article and file, in every state, asked in every way: each answer must be what an oracle says that knows who
 * stands below whom by its own pointers.
 */
@PortalTest
class AudienceOracleTest {

    private static final Set<ShippedRole> KEEPERS = Set.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.CHANNEL_STAFF,
            ShippedRole.BACK_OFFICE);
    private static final List<ShippedRole> ROLES = List.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.GRID_MANAGER,
            ShippedRole.CLERK);

    /** Those who are told how many have confirmed. */
    private static final Set<ShippedRole> MANAGERS = Set.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.GRID_MANAGER);

    private enum Case {
        DRAFT,
        REVIEW,
        PUBLISHED,
        /** Published, and being changed. */
        REVISED,
        ARCHIVED;

        boolean isPublic() {
            return this == PUBLISHED || this == REVISED;
        }
    }

    /** @param above null for the province */
    private record Node(PlacedUnit unit, @Nullable Node above) {

        boolean isAtOrBelow(Node other) {
            return this == other || above != null && above.isAtOrBelow(other);
        }
    }

    /** @param confirms whether he confirms what he may */
    private record Reader(Node at, ShippedRole role, String name, String session, boolean confirms) {}

    private record Written(Node at, Set<String> roles, Case state, long space, long id, AttachmentRow file) {}

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private FileReading files;

    @Autowired
    private ReadFiles readFiles;

    @Autowired
    private ShownFiles shown;

    @Autowired
    private ArticlePaper paper;

    @Autowired
    private SpaceExport exports;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @TempDir
    private Path folder;

    @Autowired
    private ReadersVoice voice;

    @Autowired
    private Readers readers;

    @Autowired
    private FollowedLog log;

    @Autowired
    private Clock clock;

    private final Map<Long, Set<String>> packets = new HashMap<>();
    private final List<Reader> known = new ArrayList<>();
    private final String mark = OrgExamples.code("K");
    private final String inside = OrgExamples.code("I");
    private final Map<String, String> wrong = new TreeMap<>();
    private Set<String> hits = Set.of();
    private Set<String> foundFiles = Set.of();
    private Set<String> foundByText = Set.of();
    private int cases;

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void everyReaderReadsWhatIsForHimAndNothingElse(TestReporter reporter) {
        List<Node> nodes = tree();
        List<Written> written = new ArrayList<>();
        for (Node at : nodes) {
            for (Set<String> roles :
                    List.of(Set.<String>of(), Set.of(ShippedRole.CLERK.name(), ShippedRole.PROVINCE_MANAGER.name()))) {
                written.addAll(scope.asSystem("test", () -> write(at, roles)));
            }
        }
        readFiles.read();
        log.read();
        for (Node at : nodes) {
            for (ShippedRole role : ROLES) {
                String name = mother.account(at.unit(), role);
                Reader reader = new Reader(at, role, name, acting.enter(name), known.size() % 2 == 0);
                known.add(reader);
                Set<Long> listed = listed();
                hits = log.found(mark, "article");
                foundFiles = log.found(mark, "file");
                foundByText = log.found(inside, "file");
                packets.clear();
                written.forEach(article -> ask(at, role, article, listed));
                written.forEach(article -> say(reader, article));
                acting.leave();
            }
        }
        for (Reader looker : known) {
            acting.resume(looker.session());
            written.stream()
                    .filter(article -> article.state() == Case.PUBLISHED && nodes.indexOf(article.at()) % 3 == 0)
                    .forEach(article -> figures(looker, article));
            acting.leave();
        }
        scope.asSystem(
                "test",
                () -> written.stream()
                        .filter(article -> article.state().isPublic())
                        .forEach(article -> desk.release(article.id())));
        reporter.publishEntry("cases", Integer.toString(cases));
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(10_000);
    }

    /** A province with a region of its own, and in that two branches from the district down to the clerks. */
    private List<Node> tree() {
        Node province = new Node(mother.province(), null);
        Node region = new Node(mother.below(province.unit().place()), province);
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

    private List<Written> write(Node at, Set<String> roles) {
        long space =
                spaces.open(new SpaceForm(OrgExamples.code("K"), "", at.unit().id(), roles));
        List<Written> written = new ArrayList<>();
        for (Case state : Case.values()) {
            long id = desk.begin(new ArticleForm(space, "", mark + " " + state, List.of(mark), null));
            long revision = desk.open(id).revision();
            desk.save(id, mark + " " + state, "text", revision);
            AttachmentRow file = desk.addFile(id, mark + ".txt", file());
            bring(id, state);
            written.add(new Written(at, roles, state, space, id, file));
            if (state == Case.REVISED) {
                // Of the next version: for those who keep it only.
                written.add(new Written(at, roles, Case.DRAFT, space, id, desk.addFile(id, mark + "next.txt", file())));
            }
        }
        return written;
    }

    private void bring(long id, Case state) {
        if (state != Case.DRAFT) {
            desk.submit(id);
        }
        if (state != Case.DRAFT && state != Case.REVIEW) {
            desk.approve(id);
        }
        if (state.isPublic()) {
            desk.oblige(id, LocalDate.now(clock), false);
        }
        if (state == Case.REVISED) {
            desk.revise(id);
        }
        if (state == Case.ARCHIVED) {
            desk.archive(id);
        }
    }

    private Path file() {
        try {
            return Files.writeString(folder.resolve("a.txt"), inside);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<Long> listed() {
        Set<Long> listed = new HashSet<>();
        String after = null;
        do {
            var slice = library.page(
                    new LibraryFilter(null, mark, null, null), new Portion(cn.qudao.kernel.Order.OWN, after, 7));
            slice.rows().forEach(row -> listed.add(row.id()));
            after = slice.next();
        } while (after != null);
        assertThat(library.count(new LibraryFilter(null, mark, null, null))).isEqualTo(listed.size());
        return listed;
    }

    private void ask(Node at, ShippedRole role, Written article, Set<Long> listed) {
        boolean audience = isInAudience(at, role, article);
        boolean keeper = KEEPERS.contains(role) && article.at().isAtOrBelow(at);
        boolean ofNext = article.state() == Case.DRAFT && article.file().name().endsWith("next.txt");
        check(
                at,
                role,
                article,
                "found file",
                !ofNext && reads(at, role, article),
                foundFiles.contains(
                        "knowledge/" + article.id() + " " + article.file().name()));
        check(
                at,
                role,
                article,
                "file found by its text",
                !ofNext && reads(at, role, article),
                foundByText.contains(
                        "knowledge/" + article.id() + " " + article.file().name()));
        if (!ofNext) {
            boolean reads = reads(at, role, article);
            check(
                    at,
                    role,
                    article,
                    "found",
                    reads,
                    hits.contains("knowledge/" + article.id() + " " + mark + " " + article.state()));
            check(at, role, article, "list", reads, listed.contains(article.id()));
            check(at, role, article, "open", reads, exists(() -> library.open(article.id())));
            check(at, role, article, "desk", keeper, mayOpenDesk(role) && exists(() -> desk.open(article.id())));
            check(at, role, article, "export", keeper ? article.state() != Case.ARCHIVED : reads, taken(article));
            check(at, role, article, "paper", reads, exists(() -> paper.published(article.id(), Locale.ENGLISH)));
            check(
                    at,
                    role,
                    article,
                    "paper of the draft",
                    keeper,
                    mayOpenDesk(role) && exists(() -> paper.draft(article.id(), Locale.ENGLISH)));
        }
        boolean file = keeper || article.state().isPublic() && audience;
        check(
                at,
                role,
                article,
                "file",
                file,
                exists(() -> files.open(article.file().code())));
        check(
                at,
                role,
                article,
                "file within",
                file,
                shown.find(article.file().code()).isPresent());
    }

    /** Whether it is in the packet of its space; each is made once for a reader. */
    private boolean taken(Written article) {
        return packets.computeIfAbsent(article.space(), space -> {
                    try {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        exports.write(exports.open(space), out);
                        return names(out.toByteArray());
                    } catch (NotFound none) {
                        return Set.of();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .contains(mark + " " + article.state() + ".md");
    }

    private static Set<String> names(byte[] packet) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(packet))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                names.add(part.getName());
            }
        }
        return names;
    }

    private static boolean isInAudience(Node at, ShippedRole role, Written article) {
        return at.isAtOrBelow(article.at())
                && (article.roles().isEmpty() || article.roles().contains(role.name()));
    }

    private static boolean reads(Node at, ShippedRole role, Written article) {
        return article.state().isPublic()
                && (isInAudience(at, role, article)
                        || KEEPERS.contains(role) && article.at().isAtOrBelow(at));
    }

    /** What only who reads it may. */
    private void say(Reader reader, Written article) {
        if (article.file().name().endsWith("next.txt")) {
            return;
        }
        speak(reader.at(), reader.role(), article, reads(reader.at(), reader.role(), article));
        if (reader.confirms() || !reads(reader.at(), reader.role(), article)) {
            check(
                    reader.at(),
                    reader.role(),
                    article,
                    "confirm",
                    reads(reader.at(), reader.role(), article),
                    exists(() -> voice.confirm(article.id(), 1)));
        }
    }

    /** Asked of each reader and article; what is written is little, and one for all. */
    private void speak(Node at, ShippedRole role, Written article, boolean reads) {
        check(at, role, article, "rate", reads, exists(() -> voice.rate(article.id(), RatingForm.USEFUL)));
        check(at, role, article, "comments", reads, exists(() -> voice.comments(article.id(), 0)));
        check(at, role, article, "comment", reads, exists(() -> voice.comment(article.id(), "text")));
        boolean keeper = KEEPERS.contains(role) && article.at().isAtOrBelow(at);
        check(
                at,
                role,
                article,
                "reasons",
                keeper && article.state().isPublic(),
                KEEPERS.contains(role) && exists(() -> voice.reasons(article.id())));
    }

    /** Those of the own part who have to confirm it, and no other; who may not look is told of none. */
    private void figures(Reader looker, Written article) {
        boolean looks = MANAGERS.contains(looker.role()) && reads(looker.at(), looker.role(), article);
        Map<String, Boolean> wanted = known.stream()
                .filter(reader -> looks
                        && isInAudience(reader.at(), reader.role(), article)
                        && reader.at().isAtOrBelow(looker.at()))
                .collect(Collectors.toMap(Reader::name, Reader::confirms));
        Map<String, Boolean> shown = new HashMap<>();
        boolean answered = MANAGERS.contains(looker.role())
                && exists(() -> {
                    Readers.Rates rates = readers.rates(article.id(), null);
                    people(article.id()).forEach(row -> shown.put(row.signInName(), row.doneAt() != null));
                    // Others have their accounts in the province too.
                    if (article.at().above() != null || looker.at().above() != null) {
                        figure(
                                looker,
                                article,
                                "asked",
                                wanted.size(),
                                rates.all().asked());
                        figure(
                                looker,
                                article,
                                "confirmed",
                                count(wanted),
                                rates.all().done());
                        figure(
                                looker,
                                article,
                                "parts",
                                wanted.size(),
                                rates.parts().stream()
                                        .mapToLong(UnitReaders::asked)
                                        .sum());
                    } else {
                        shown.keySet()
                                .retainAll(known.stream().map(Reader::name).toList());
                    }
                });
        check(looker.at(), looker.role(), article, "figures", looks, answered);
        if (!shown.equals(wanted)) {
            wrong.put(
                    "names of " + article.at().unit().place() + article.roles() + " to " + looker,
                    shown + " not " + wanted);
        }
        cases++;
    }

    private static long count(Map<String, Boolean> wanted) {
        return wanted.values().stream().filter(Boolean::booleanValue).count();
    }

    private List<ReaderRow> people(long article) {
        List<ReaderRow> people = new ArrayList<>();
        Readers.Asked asked = readers.asked(article, null);
        ReaderFilter filter = new ReaderFilter(false, "", null);
        String after = null;
        do {
            var slice = readers.page(asked, filter, new Portion(cn.qudao.kernel.Order.OWN, after, 200));
            people.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return people;
    }

    private void figure(Reader looker, Written article, String what, long wanted, long is) {
        cases++;
        if (wanted != is) {
            wrong.put(
                    what + " of " + article.at().unit().place() + article.roles() + " to " + looker,
                    is + " not " + wanted);
        }
    }

    private static boolean mayOpenDesk(ShippedRole role) {
        return KEEPERS.contains(role);
    }

    private static boolean exists(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private void check(Node at, ShippedRole role, Written article, String way, boolean wanted, boolean is) {
        cases++;
        if (wanted != is) {
            wrong.put(
                    way + " " + article.state() + " of " + article.at().unit().place() + article.roles() + " by " + role
                            + " at " + at.unit().place(),
                    is ? "is seen" : "is hidden");
        }
    }
}
