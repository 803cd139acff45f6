package cn.qudao.forum.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.domain.FileReading;
import cn.qudao.attachment.domain.ReadFiles;
import cn.qudao.audience.CircleMembers;
import cn.qudao.forum.domain.TopicFilter.Part;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every reader by every board, topic, post and file, in every state, asked in every way: each answer must be what an oracle says that
 * knows who stands below whom by its own pointers.
 */
@PortalTest
class ForumOracleTest {

    private static final Set<ShippedRole> KEEPERS = Set.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.CITY_MANAGER,
            ShippedRole.CHANNEL_STAFF,
            ShippedRole.BACK_OFFICE);
    private static final List<ShippedRole> ROLES = List.of(
            ShippedRole.PROVINCE_ADMINISTRATOR,
            ShippedRole.PROVINCE_MANAGER,
            ShippedRole.CITY_MANAGER,
            ShippedRole.GRID_MANAGER,
            ShippedRole.CLERK);

    /** @param above null for the province */
    private record Node(PlacedUnit unit, @Nullable Node above) {

        boolean isAtOrBelow(Node other) {
            return this == other || above != null && above.isAtOrBelow(other);
        }
    }

    /** A post in a state, and its file; the topic is in the same state where the post begins it. */
    private record Item(
            Node at,
            Set<String> roles,
            boolean begins,
            long topic,
            PostState topicState,
            long post,
            int number,
            PostState state,
            String file) {

        /** What begins a topic asks its readers something. */
        boolean polled() {
            return topicState == state;
        }
    }

    @Autowired
    private Boards boards;

    @Autowired
    private Topics topics;

    @Autowired
    private PostDrafts drafts;

    @Autowired
    private Posting posting;

    @Autowired
    private Reactions reactions;

    @Autowired
    private TopicSubscriptions subscriptions;

    @Autowired
    private Polls polls;

    @Autowired
    private PollRepository pollRows;

    @Autowired
    private Moderator moderator;

    @Autowired
    private CircleMembers members;

    @Autowired
    private CurrentUser user;

    @Autowired
    private BoardRepository boardRows;

    @Autowired
    private TopicRepository topicRows;

    @Autowired
    private ForumPostRepository postRows;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileReading files;

    @Autowired
    private ReadFiles readFiles;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FollowedLog log;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final String mark = OrgExamples.code("F");
    private final String inside = OrgExamples.code("I");
    private final Map<Long, Optional<Topics.Read>> read = new HashMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private Set<String> hits = Set.of();
    private Set<String> foundFiles = Set.of();
    private Set<String> foundByText = Set.of();
    private int cases;

    /** What waits on boards for everybody would fill the queues of other tests. */
    @AfterEach
    void leaveNothingWaiting() {
        acting.leave();
        jdbc.sql("update forum_post set queued = false where queued").update();
    }

    @Test
    void everyReaderReadsWhatIsForHimAndNothingElse(TestReporter reporter) {
        List<Node> nodes = tree();
        List<Item> written = new ArrayList<>();
        Map<Long, Node> places = new HashMap<>();
        for (Node at : nodes) {
            for (Set<String> roles :
                    List.of(Set.<String>of(), Set.of(ShippedRole.CLERK.name(), ShippedRole.PROVINCE_MANAGER.name()))) {
                written.addAll(scope.asSystem("test", () -> write(at, roles, places)));
            }
        }
        readFiles.read();
        log.read();
        for (Node at : nodes) {
            for (ShippedRole role : ROLES) {
                acting.enter(mother.account(at.unit(), role));
                read.clear();
                Set<Long> listed = listed(null);
                hits = log.found(mark, "post");
                foundFiles = log.found(mark, "file");
                foundByText = log.found(inside, "file");
                Set<Long> withheld = KEEPERS.contains(role) ? listed(Part.WITHHELD) : Set.of();
                Set<Long> queued = KEEPERS.contains(role) ? queued() : Set.of();
                written.forEach(item -> ask(at, role, item, listed, withheld, queued));
                acting.leave();
            }
        }
        reporter.publishEntry("cases", Integer.toString(cases));
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(10_000);
    }

    /** A province with a region, and in that two branches from the district down to the clerks. */
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

    private List<Item> write(Node at, Set<String> roles, Map<Long, Node> places) {
        long board =
                boards.open(new BoardForm(OrgExamples.code("F"), "", at.unit().id(), roles, 1, Moderation.AFTER));
        places.put(board, at);
        List<Item> written = new ArrayList<>();
        for (PostState state : PostState.values()) {
            // A topic of each state.
            Item opening = transaction.execute(status -> topic(board, at, roles, state));
            written.add(opening);
            if (state == PostState.PUBLISHED) {
                for (PostState reply : PostState.values()) {
                    written.add(transaction.execute(status -> reply(opening, reply)));
                }
            }
        }
        return written;
    }

    private Item topic(long board, Node at, Set<String> roles, PostState state) {
        Topic topic = topicRows.saveAndFlush(
                new Topic(board, mark + " " + state, new Writer(1L, "x"), state, clock.instant()));
        return item(topic, at, roles, true, state);
    }

    private Item reply(Item opening, PostState state) {
        Topic topic = topicRows.findById(opening.topic()).orElseThrow();
        return item(topic, opening.at(), opening.roles(), false, state);
    }

    private Item item(Topic topic, Node at, Set<String> roles, boolean opening, PostState state) {
        PostDraft draft = PostDraft.ofReply(1, topic.id(), clock.instant());
        draft.save("", mark, clock.instant());
        AttachmentRow file =
                attachments.attach(attachments.check(ForumFiles.PURPOSE, mark + state + ".txt", file()), draft.id());
        Instant now = clock.instant();
        ForumPost post = postRows.saveAndFlush(new ForumPost(
                draft,
                topic,
                opening,
                new Writer(1L, "x"),
                Wording.of("", mark, List.of()),
                state == PostState.HIDDEN || state == PostState.DELETED ? PostState.PUBLISHED : state,
                now));
        if (state == PostState.HIDDEN) {
            post.hide("no");
        }
        if (state == PostState.DELETED) {
            post.delete("no");
        }
        if (topicState(opening, state) == state) {
            pollRows.save(new Poll(
                    post.id(), new PollForm("a\nb", false, false, LocalDate.now(clock)), LocalDate.now(clock)));
        }
        return new Item(
                at,
                roles,
                opening,
                topic.id(),
                topicState(opening, state),
                post.id(),
                post.number(),
                state,
                file.code());
    }

    private static PostState topicState(boolean opening, PostState state) {
        return opening ? state : PostState.PUBLISHED;
    }

    private Path file() {
        try {
            return Files.writeString(folder.resolve("a.txt"), inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Long> listed(@Nullable Part part) {
        TopicFilter filter = new TopicFilter(null, mark, part);
        Set<Long> listed = new HashSet<>();
        String after = null;
        do {
            var slice = topics.page(filter, new Portion(cn.qudao.kernel.Order.OWN, after, 7));
            slice.rows().forEach(row -> listed.add(row.id()));
            after = slice.next();
        } while (after != null);
        assertThat(topics.count(filter)).isEqualTo(listed.size());
        return listed;
    }

    /** The oldest stand first, so those of this test may stand behind others. */
    private Set<Long> queued() {
        Set<Long> queued = new HashSet<>();
        moderator.queue().posts().forEach(post -> queued.add(post.id()));
        return queued;
    }

    private void ask(Node at, ShippedRole role, Item item, Set<Long> listed, Set<Long> withheld, Set<Long> queued) {
        boolean audience = at.isAtOrBelow(item.at())
                && (item.roles().isEmpty() || item.roles().contains(role.name()));
        boolean keeper = KEEPERS.contains(role) && item.at().isAtOrBelow(at);
        boolean reads = audience || keeper;
        boolean opens = item.topicState() == PostState.PUBLISHED ? reads : keeper;
        if (item.begins()) {
            check(
                    at,
                    role,
                    item,
                    "list",
                    reads && item.topicState() == PostState.PUBLISHED,
                    listed.contains(item.topic()));
            boolean gone = item.topicState() != PostState.PUBLISHED && item.topicState() != PostState.WAITING;
            check(at, role, item, "withheld", keeper && gone, withheld.contains(item.topic()));
            askTopic(at, role, item, reads, keeper);
        }
        askPost(at, role, item, opens && (keeper || item.state() == PostState.PUBLISHED));
        askSearch(
                at,
                role,
                item,
                reads && item.topicState() == PostState.PUBLISHED && item.state() == PostState.PUBLISHED);
        if (queued.contains(item.post())) {
            check(at, role, item, "queue", keeper && item.state() == PostState.WAITING, true);
        }
        if (!KEEPERS.contains(role)) {
            check(at, role, item, "approve", true, refused(() -> moderator.approve(item.post())));
        } else if (!keeper) {
            check(at, role, item, "approve", false, exists(() -> moderator.approve(item.post())));
        }
    }

    private void askTopic(Node at, ShippedRole role, Item item, boolean reads, boolean keeper) {
        boolean open = item.topicState() == PostState.PUBLISHED;
        boolean opens = open ? reads : keeper;
        check(at, role, item, "open", opens, read(item.topic()).isPresent());
        check(at, role, item, "bookmark", opens, exists(() -> topics.bookmark(item.topic(), true)));
        check(at, role, item, "subscribe", opens, exists(() -> subscriptions.subscribe(item.topic(), true)));
        check(at, role, item, "acts", keeper, KEEPERS.contains(role) && exists(() -> moderator.acts(item.topic())));
        if (open) {
            check(at, role, item, "told", reads, isInCircle(item));
            check(at, role, item, "reply", reads, exists(() -> drafts.replyDraft(item.topic())));
        }
    }

    private void askPost(Node at, ShippedRole role, Item item, boolean seen) {
        check(
                at,
                role,
                item,
                "post",
                seen,
                read(item.topic()).filter(topic -> shows(topic, item)).isPresent());
        check(at, role, item, "file", seen, exists(() -> files.open(item.file())));
        check(at, role, item, "versions", seen, exists(() -> topics.versions(item.post())));
        check(at, role, item, "reactors", seen, exists(() -> reactions.of(item.post())));
        check(
                at,
                role,
                item,
                "react",
                seen,
                exists(() -> ignoringRules(() -> reactions.react(item.post(), ReactionKind.LIKE, false))));
        check(at, role, item, "poll", seen && item.polled(), exists(() -> polls.of(item.post())));
        check(at, role, item, "voters", seen && item.polled(), exists(() -> polls.voters(item.post())));
    }

    private void askSearch(Node at, ShippedRole role, Item item, boolean found) {
        String address = "forum/" + item.topic() + (item.number() > 1 ? "?post=" + item.number() : "") + " " + mark;
        // What has no number yet would lead to where the topic begins.
        if (item.begins() || item.number() > 0) {
            check(at, role, item, "found", found, hits.contains(address + " " + item.topicState()));
        }
        check(at, role, item, "found file", found, foundFiles.contains(address + item.state() + ".txt"));
        check(at, role, item, "file found by its text", found, foundByText.contains(address + item.state() + ".txt"));
    }

    /** The first page as the reader at work sees it, opened once. */
    private Optional<Topics.Read> read(long topic) {
        return read.computeIfAbsent(topic, id -> {
            try {
                return Optional.of(topics.open(id, 1));
            } catch (NotFound none) {
                return Optional.empty();
            }
        });
    }

    /** Asked of one who may not be at work, as before somebody is told of a post. */
    private boolean isInCircle(Item item) {
        long me = user.get().accountId();
        Board board = boardRows
                .findById(topicRows.findById(item.topic()).orElseThrow().board())
                .orElseThrow();
        return members.among(board.circle(), Set.of(me)).contains(me);
    }

    private static boolean shows(Topics.Read read, Item item) {
        return read.posts().stream().anyMatch(post -> post.id() == item.post())
                || read.waiting().stream().anyMatch(post -> post.id() == item.post());
    }

    /** That it cannot be done in this state is no matter of who asks. */
    private static void ignoringRules(Runnable asked) {
        try {
            asked.run();
        } catch (RuleViolation rule) {
            assertThat(rule.key()).isEqualTo("forum.post.decided");
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

    private static boolean refused(Runnable asked) {
        try {
            asked.run();
            return false;
        } catch (Refused refusal) {
            return true;
        }
    }

    private void check(Node at, ShippedRole role, Item item, String way, boolean wanted, boolean is) {
        cases++;
        if (wanted != is) {
            wrong.put(
                    way + " " + item.topicState() + "/" + item.state() + " of "
                            + item.at().unit().place() + item.roles() + " by " + role + " at "
                            + at.unit().place(),
                    is ? "is seen" : "is hidden");
        }
    }
}
