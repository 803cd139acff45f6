package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;
import static org.springframework.beans.factory.config.ConfigurableBeanFactory.SCOPE_PROTOTYPE;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.PostForm;
import cn.qudao.access.domain.Roles;
import cn.qudao.access.domain.Tokens;
import cn.qudao.access.security.ActingAs;
import cn.qudao.access.security.OwnPosts;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.keyarea.KeyAreaFeed;
import cn.qudao.keyarea.NewKeyArea;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeKind;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.plaque.NewPlaque;
import cn.qudao.plaque.Plaques;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.responsibility.Charges;
import cn.qudao.responsibility.NewCharge;
import cn.qudao.scope.RandomTree;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two regions with outlets, clerks and records, and the oracle of them: it knows parents, of now and of when something was
 * written, and no keys. Moves and exclusions are told to it as they are done.
 */
@Component
@org.springframework.context.annotation.Scope(SCOPE_PROTOTYPE)
class World {

    static final Period PAST = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));

    private static final int PAST_RECORDS = 260;
    private static final int RECORDS_OF_TODAY = 60;

    /** @param at where it was written: a clerk, or an outlet where no clerk is named */
    record Fact(Node at, Node outlet, Instant time, LocalDate day, boolean succeeded) {}

    /** @param until the first day on which the outlet counted there no longer */
    record Standing(Node outlet, LocalDate since, @Nullable LocalDate until) {}

    /** @param signedInAt where the account belonged then */
    record Person(String signInName, long home, Node signedInAt) {}

    private final UnitFeed feed;
    private final Units units;
    private final ProductFeed shelf;
    private final RecommendationFeed recommendations;
    private final Plaques plaques;
    private final Charges charges;
    private final KeyAreaFeed areas;
    private final RollUps rollUps;
    private final Roles roles;
    private final Tokens tokens;
    private final OwnPosts posts;
    private final AccountAdministration administration;
    private final Accounts accounts;
    private final Inboxes inboxes;
    private final Moves moves;
    private final AccessMother mother;
    private final ActingAs acting;
    private final Scope scope;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    private final Random random = new Random(20261121);
    private final RandomTree tree = new RandomTree(random);
    private final Node province = new Node(0, null, Place.ROOT);
    private final Map<Long, Node> now = new LinkedHashMap<>();
    private final Map<Node, UnitRow> rows = new IdentityHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final String source = OrgExamples.code("W");
    private ProductId sold = new ProductId(0);
    private String role = "";
    private String product = "";

    World(
            UnitFeed feed,
            Units units,
            ProductFeed shelf,
            RecommendationFeed recommendations,
            Plaques plaques,
            Charges charges,
            KeyAreaFeed areas,
            RollUps rollUps,
            Roles roles,
            Tokens tokens,
            OwnPosts posts,
            AccountAdministration administration,
            Accounts accounts,
            Inboxes inboxes,
            Moves moves,
            AccessMother mother,
            ActingAs acting,
            Scope scope,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.feed = feed;
        this.units = units;
        this.shelf = shelf;
        this.recommendations = recommendations;
        this.plaques = plaques;
        this.charges = charges;
        this.areas = areas;
        this.rollUps = rollUps;
        this.roles = roles;
        this.tokens = tokens;
        this.posts = posts;
        this.administration = administration;
        this.accounts = accounts;
        this.inboxes = inboxes;
        this.moves = moves;
        this.mother = mother;
        this.acting = acting;
        this.scope = scope;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void build() {
        mother.province();
        tree.grow(tree.child(province));
        tree.grow(tree.child(province));
        tree.nodes().forEach(node -> now.put(node.id(), node));
        product = OrgExamples.code("P");
        system(() -> {
            sold = shelf.add(List.of(
                            new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 1, 1))))
                    .getFirst();
            transaction.executeWithoutResult(status -> {
                String root = units.root().code();
                feed.write(tree.nodes().stream().map(node -> unit(node, root)).toList(), "test");
                record();
                register();
            });
            role = roles.create(OrgExamples.code("W"));
            roles.edit(
                    role,
                    null,
                    roles.permissions().values().stream().flatMap(List::stream).toList(),
                    false);
            return role;
        });
        tree.nodes(Level.OUTLET).forEach(outlet -> standings.add(new Standing(outlet, OrgExamples.OPENED, null)));
        catchUp();
    }

    private NewUnit unit(Node node, String root) {
        Node parent = Objects.requireNonNull(node.parent());
        String above = parent == province ? root : code(parent);
        String name = "单位" + code(node);
        return switch (node.level()) {
            case REGION -> NewUnit.region(code(node), name, above, OrgExamples.OPENED, RegionProfile.UNKNOWN);
            case OUTLET -> NewUnit.outlet(code(node), name, above, OrgExamples.OPENED, OrgExamples.roadsideShop());
            case CLERK -> NewUnit.clerk(code(node), name, above, OrgExamples.OPENED, OrgExamples.clerk());
            default -> NewUnit.of(node.level(), code(node), name, above, OrgExamples.OPENED);
        };
    }

    /** In every register a row for each unit that can have one. */
    private void register() {
        plaques.write(tree.nodes(Level.OUTLET).stream()
                .map(outlet -> new NewPlaque(
                        row(outlet).id(), "benchmark", null, "P-" + code(outlet), OrgExamples.OPENED, null, null))
                .toList());
        charges.write(Stream.of(Level.DISTRICT, Level.GRID)
                .flatMap(level -> tree.nodes(level).stream())
                .map(unit -> new NewCharge(
                        row(unit).id(),
                        unit.level() == Level.GRID ? "community" : null,
                        "王芳",
                        "020-38880000",
                        OrgExamples.OPENED))
                .toList());
        areas.write(Stream.of(Level.DISTRICT, Level.GRID)
                .flatMap(level -> tree.nodes(level).stream())
                .map(unit -> new NewKeyArea(
                        areaOf(unit), "business-circle", row(unit).id(), "", List.of(), Map.of()))
                .toList());
    }

    /** The name of the key area of a district or grid. */
    static String areaOf(Node unit) {
        return "商圈" + code(unit);
    }

    /** Each at a second of its own, by which it is known again. */
    private void record() {
        List<Node> sellers = new ArrayList<>(tree.nodes(Level.CLERK));
        sellers.addAll(tree.nodes(Level.OUTLET));
        long days = PAST.days();
        LocalDate today = today();
        for (int i = 0; i < PAST_RECORDS + RECORDS_OF_TODAY; i++) {
            Node at = tree.any(sellers);
            LocalDate day = i < PAST_RECORDS ? PAST.from().plusDays(random.nextLong(days)) : today;
            facts.add(new Fact(
                    at,
                    at.level() == Level.OUTLET ? at : Objects.requireNonNull(at.parent()),
                    day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant().plusSeconds(i),
                    day,
                    random.nextInt(3) > 0));
        }
        recommendations.load(facts.stream().map(this::entry).toList().stream());
    }

    /** As it was handed in. */
    RecommendationEntry entry(Fact fact) {
        UnitRow at = row(fact.at);
        return new RecommendationEntry(
                source,
                fact.time.toString(),
                fact.time,
                at.place(),
                row(fact.outlet).id(),
                at.level() == Level.CLERK ? at.id() : null,
                sold,
                Way.SMS,
                Cause.OWN,
                fact.succeeded ? Result.SUCCESS : Result.PENDING,
                null,
                new SubscriberNumber("13800000000"));
    }

    /** Somebody with a post that may do everything there, and nothing elsewhere. */
    Visitor visitor(Node unit, Node... excluded) {
        return visitors(List.of(unit), excluded).getFirst();
    }

    /** One person with several posts: what the first reaches is nothing to the second. */
    List<Visitor> visitors(List<Node> posted, Node... excluded) {
        String name = AccessMother.name();
        UnitRow home = row(posted.getFirst());
        List<NewPost> wanted = posted.stream()
                .map(this::row)
                .map(at -> new NewPost(role, at.id(), at.place()))
                .toList();
        mother.setPassword(mother.open(new NewAccount(name, name, home.id(), home.place(), wanted)));
        String session = acting.enter(name);
        String token = tokens.create("doors", today().plusDays(1));
        List<Visitor> visitors = new ArrayList<>();
        for (Node unit : posted) {
            long post = posts.choices().stream()
                    .filter(choice -> choice.unit().equals(row(unit).name()))
                    .findFirst()
                    .orElseThrow()
                    .post();
            visitors.add(new Visitor(name, session, token, post, unit.id(), Set.of(), this));
        }
        acting.leave();
        AccountId account = system(() -> accounts.find(name)).orElseThrow();
        inboxes.tell(NoticeKind.of("forum.reply"), account.value(), "", "shell.greeting", name);
        jdbc.sql("insert into notice_delivery (id, notice_id, account_id, kind, channel, pace, state, due_at, attempts,"
                        + " created_at, ended_at, version) select :id, n.id, n.account_id, n.kind, 'MAIL', 'AT_ONCE',"
                        + " 'SENT', :now, 1, :now, :now, 0 from notice n where n.account_id = :account"
                        + " and n.message_key = 'shell.greeting'")
                .param("id", Ids.next())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.value())
                .update();
        people.add(new Person(name, posted.getFirst().id(), posted.getFirst()));
        return visitors.stream().map(visitor -> exclude(visitor, excluded)).toList();
    }

    /** Takes units out of the visitor's part, whatever windows are open. */
    Visitor exclude(Visitor visitor, Node... excluded) {
        if (excluded.length == 0) {
            return visitor;
        }
        List<UnitId> ids =
                Stream.of(excluded).map(node -> row(node).id()).distinct().toList();
        PostForm form = new PostForm("", row(now(visitor.unit())), today(), null, ids);
        system(() -> {
            administration.editPost(visitor.post(), form);
            return form;
        });
        return visitor.without(Stream.of(excluded).map(Node::id).collect(Collectors.toSet()));
    }

    /** As the visitor's next click would begin. */
    void enter(Visitor visitor) {
        acting.resume(visitor.session());
        posts.switchTo(visitor.post());
    }

    /** The oracle's half of a move of today: all below goes along, what was written stays. */
    void move(Node moved, Node target) {
        LocalDate today = today();
        system(() -> {
            moves.move(row(moved).id(), row(target).id(), today, "test");
            return moved;
        });
        List<Node> below =
                now.values().stream().filter(node -> node.isBelow(moved)).toList();
        Map<Long, Node> fresh = new HashMap<>(Map.of(target.id(), target));
        for (Node node : below) {
            Node parent = node == moved
                    ? target
                    : Objects.requireNonNull(fresh.get(parent(node).id()));
            Node there = new Node(node.id(), parent, tree.child(parent).place());
            fresh.put(node.id(), there);
            now.put(node.id(), there);
            if (node.level() == Level.OUTLET) {
                standings.replaceAll(one -> one.outlet == node ? new Standing(node, one.since, today) : one);
                standings.add(new Standing(there, today, null));
            }
        }
    }

    Collection<Node> units() {
        return now.values();
    }

    List<Node> units(Level level) {
        return now.values().stream().filter(node -> node.level() == level).toList();
    }

    /** Where a unit stood before all moves. */
    Node first(Node unit) {
        return tree.nodes().stream()
                .filter(node -> node.id() == unit.id())
                .findFirst()
                .orElseThrow();
    }

    /** Where a unit stands. */
    Node now(long unit) {
        return unit == province.id() ? province : Objects.requireNonNull(now.get(unit));
    }

    /** Where a record counts by the organisation of now: with its clerk as long as he is at its outlet, else at the outlet. */
    Node place(Fact fact) {
        Node outlet = now(fact.outlet.id());
        Node by = now(fact.at.id());
        return by.isBelow(outlet) ? by : outlet;
    }

    Node province() {
        return province;
    }

    /** A unit of the level, other than those given. */
    Node any(Level level, Node... butThese) {
        return level == Level.PROVINCE
                ? province
                : tree.any(units(level).stream()
                        .filter(node -> !List.of(butThese).contains(node))
                        .toList());
    }

    Node anyOf(List<Node> units) {
        return tree.any(units);
    }

    List<Node> below(Node top) {
        return now.values().stream()
                .filter(node -> node != top && node.isBelow(top))
                .toList();
    }

    Random random() {
        return random;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Standing> standings() {
        return standings;
    }

    List<Person> people() {
        return people;
    }

    String product() {
        return product;
    }

    String source() {
        return source;
    }

    String role() {
        return role;
    }

    /** Whether a report of the unit, over a period, names another: for it lies below, or records of it stand there. */
    boolean isNamed(Visitor visitor, Node top, Node unit, Period period) {
        return visitor.sees(unit) && unit.isBelow(top)
                || facts.stream()
                        .filter(fact -> !fact.day.isBefore(period.from()) && !fact.day.isAfter(period.to()))
                        .filter(fact -> visitor.sees(fact.at) && fact.at.isBelow(top))
                        .anyMatch(fact -> Stream.iterate(fact.at, Objects::nonNull, Node::parent)
                                .anyMatch(place -> place.id() == unit.id() && place.isBelow(top)));
    }

    /** Whether a record that the visitor sees was made at the outlet: it names it, also to its clerk. */
    boolean hasRecordsFor(Visitor visitor, Node outlet) {
        return facts.stream().anyMatch(fact -> fact.outlet.id() == outlet.id() && visitor.sees(fact.at));
    }

    /** The highest units that the visitor sees of this world: what a question about the whole part is put to. */
    List<Node> tops(Visitor visitor) {
        return visitor.level() == Level.PROVINCE
                ? units(Level.REGION).stream().filter(visitor::sees).toList()
                : List.of(now(visitor.unit()));
    }

    UnitRow row(Node node) {
        return rows.computeIfAbsent(
                node, missing -> system(() -> missing == province ? units.root() : units.byCode(code(missing))));
    }

    Set<String> codes() {
        return now.values().stream().map(RandomTree::code).collect(Collectors.toSet());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void catchUp() {
        scope.asSystem("test", rollUps::catchUp);
    }

    <T> T system(Supplier<T> work) {
        return scope.asSystem("test", work);
    }

    static Node parent(Node node) {
        return Objects.requireNonNull(node.parent());
    }

    /** The unit of a level that a place lies below, or is. */
    static Node at(Node place, Level level) {
        return place.level() == level ? place : at(parent(place), level);
    }
}
