package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;
import static org.springframework.beans.factory.config.ConfigurableBeanFactory.SCOPE_PROTOTYPE;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.announcement.AnnouncementFeed;
import cn.qudao.announcement.AnnouncementFeed.NewAnnouncement;
import cn.qudao.campaign.Audience;
import cn.qudao.campaign.domain.CampaignDesk;
import cn.qudao.campaign.domain.CampaignForm;
import cn.qudao.card.CardKind;
import cn.qudao.card.domain.CardBatchForm;
import cn.qudao.card.domain.CardPress;
import cn.qudao.card.domain.CardStore;
import cn.qudao.card.domain.SerialRange;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.experience.ExperienceFeed;
import cn.qudao.forum.ForumFeed;
import cn.qudao.forum.ForumFeed.NewPost;
import cn.qudao.forum.ForumFeed.NewTopic;
import cn.qudao.forum.ForumFeed.Opened;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.keyarea.domain.KeyAreaForm;
import cn.qudao.keyarea.domain.KeyAreaRegister;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.knowledge.KnowledgeFeed.NewArticle;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleFilter;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeKind;
import cn.qudao.offer.domain.GroupOfferDesk;
import cn.qudao.offer.domain.GroupOfferForm;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingFeed.NewRanking;
import cn.qudao.resource.RankingFeed.NewStanding;
import cn.qudao.resource.RankingId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.resource.domain.PoolForm;
import cn.qudao.resource.domain.Priority;
import cn.qudao.resource.domain.ResourceDesk;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import cn.qudao.training.domain.TrainingDesk;
import cn.qudao.training.domain.TrainingForm;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A world with something to look at behind every address that has a parameter, with many rows where there can be many. */
@Component
@Scope(SCOPE_PROTOTYPE)
class PageExamples {

    private final World world;
    private final Accounts accounts;
    private final List<ReportDefinition> reports;
    private final KeyAreaRegister register;
    private final TrainingDesk trainings;
    private final Dictionaries words;
    private final CampaignDesk desk;
    private final GroupOfferDesk groups;
    private final ResourceDesk resources;
    private final RankingFeed rankings;
    private final CardPress press;
    private final CardStore store;
    private final Products products;
    private final ExperienceFeed pages;
    private final KnowledgeFeed library;
    private final ArticleDesk articles;
    private final ForumFeed forum;
    private final Inboxes inboxes;
    private final AnnouncementFeed announcements;
    private final Units units;
    private final Clock clock;
    private final JdbcClient jdbc;

    PageExamples(
            World world,
            Accounts accounts,
            List<ReportDefinition> reports,
            KeyAreaRegister register,
            TrainingDesk trainings,
            Dictionaries words,
            CampaignDesk desk,
            GroupOfferDesk groups,
            ResourceDesk resources,
            RankingFeed rankings,
            CardPress press,
            CardStore store,
            Products products,
            ExperienceFeed pages,
            KnowledgeFeed library,
            ArticleDesk articles,
            ForumFeed forum,
            Inboxes inboxes,
            AnnouncementFeed announcements,
            Units units,
            Clock clock,
            JdbcClient jdbc) {
        this.world = world;
        this.accounts = accounts;
        this.reports = reports;
        this.register = register;
        this.trainings = trainings;
        this.words = words;
        this.desk = desk;
        this.groups = groups;
        this.resources = resources;
        this.rankings = rankings;
        this.press = press;
        this.store = store;
        this.products = products;
        this.pages = pages;
        this.library = library;
        this.articles = articles;
        this.forum = forum;
        this.inboxes = inboxes;
        this.announcements = announcements;
        this.units = units;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    World world() {
        return world;
    }

    /** By the template of the route; none where the visitor can have none. */
    Map<String, List<String>> of(Visitor visitor) {
        long account = world.system(() -> accounts.find(visitor.signInName()))
                .map(AccountId::value)
                .orElseThrow();
        List<String> units = Arrays.stream(Level.values())
                .flatMap(level ->
                        world.units(level).stream().filter(visitor::sees).limit(1))
                .map(unit -> "organisation/" + code(unit))
                .toList();
        List<String> opened = reports.stream()
                .filter(report -> !report.deepest().isAbove(visitor.level()))
                .filter(report -> report.id().startsWith("R"))
                .map(report -> "reports/" + report.id())
                .toList();
        Map<String, List<String>> examples = new HashMap<>();
        examples.put("organisation/:code", units);
        examples.put(
                "reports/:report",
                Stream.concat(opened.stream(), Stream.of("reports/R2?org=now")).toList());
        examples.put(
                "boards/:report",
                opened.stream()
                        .filter(address -> address.matches("reports/R(5|14)"))
                        .map(address -> address.replace("reports/", "boards/"))
                        .toList());
        examples.put("accounts/:___url_parameter", List.of("accounts/" + account));
        examples.put("roles/:___url_parameter", List.of("roles/" + world.role()));
        examples.put("recommendations/:___url_parameter", List.of("recommendations/" + record(visitor)));
        examples.put("batches/:___url_parameter", List.of("batches/" + batch(visitor)));
        examples.put("work-standard/:role", List.of("work-standard/" + ShippedRole.CLERK.name()));
        UnitRow unit = world.row(world.now(visitor.unit()));
        long article = article(unit);
        examples.put("knowledge/:id", List.of("knowledge/" + article));
        examples.put("knowledge/:id/readers", List.of("knowledge/" + article + "/readers"));
        examples.put("knowledge/:id/people", List.of("knowledge/" + article + "/people"));
        examples.put("knowledge-desk/:id", List.of("knowledge-desk/" + article));
        Opened board = board(unit, account);
        examples.put("forum/:id", List.of("forum/" + board.topics().getFirst()));
        examples.put("forum-writing/:id", List.of("forum-writing/" + board.board()));
        long announced = announcement(unit);
        examples.put("announcements/:id", List.of("announcements/" + announced));
        examples.put("announcements/:id/readers", List.of("announcements/" + announced + "/readers"));
        examples.put("announcements/:id/people", List.of("announcements/" + announced + "/people"));
        examples.put("announcement-desk/:id", List.of("announcement-desk/" + announced));
        examples.put("campaigns/:id", List.of("campaigns/" + campaign(unit)));
        pool(unit).ifPresent(id -> examples.put("resources/:id", List.of("resources/" + id)));
        examples.putIfAbsent("resources/:id", List.of());
        examples.put("cards/:serial", List.of("cards/" + card(visitor)));
        examples.put("products/:code", List.of("products/" + world.product()));
        examples.put("experience/:code", List.of("experience/" + world.product()));
        examples.put("group-offers/:code", List.of("group-offers/" + groupOffer()));
        examples.put("key-areas/:id", List.of("key-areas/" + area(visitor)));
        examples.put("notices/:notice", List.of("notices/" + notice(account)));
        examples.put("urgings/:id", List.of("urgings/" + urging(visitor)));
        examples.put("trainings/:id", List.of("trainings/" + training(unit)));
        return examples;
    }

    private long record(Visitor visitor) {
        String number = world.facts().stream()
                .filter(fact -> visitor.sees(fact.at()))
                .findFirst()
                .orElseThrow()
                .time()
                .toString();
        return jdbc.sql("select id from pub_recommendation where source = ? and source_id = ?")
                .param(world.source())
                .param(number)
                .query(Long.class)
                .single();
    }

    /** With an outlet and what was counted, where the visitor may see it. */
    private long area(Visitor visitor) {
        var district = world.row(world.units(Level.DISTRICT).stream()
                .filter(unit -> visitor.sees(unit) || world.now(visitor.unit()).isBelow(unit))
                .findFirst()
                .orElseThrow());
        return world.system(() -> register.add(new KeyAreaForm(
                        OrgExamples.code("K"),
                        words.choices(Dictionary.KEY_AREA_KIND).getFirst().code(),
                        district.id(),
                        null)))
                .value();
    }

    private long training(UnitRow unit) {
        return world.system(() -> trainings.plan(new TrainingForm(
                        TrainingKind.CLASS,
                        TrainingTopic.PRODUCT,
                        "集中培训",
                        null,
                        unit.id(),
                        LocalDate.of(2026, 1, 5),
                        60,
                        null,
                        "讲师")))
                .value();
    }

    /** Before the first look, since what is written is no longer remembered. */
    void tell() {
        world.system(() -> {
            ProductRow product = products.all().stream()
                    .filter(each -> each.code().equals(world.product()))
                    .findFirst()
                    .orElseThrow();
            pages.write(product.id(), new Bilingual("介绍", "About"), new Bilingual("第一步", "First"), null);
            return product;
        });
    }

    private String groupOffer() {
        LocalDate today = LocalDate.now(clock);
        String code = OrgExamples.code("G");
        return world.system(() -> {
            ProductRow product = products.byCode(world.product()).orElseThrow();
            groups.draft(new GroupOfferForm(code, "市教育局", product.id(), Money.of("1"), today, today.plusDays(1), 5));
            groups.add(code, "13800000001 13800000002");
            return code;
        });
    }

    /** Published, and being changed. */
    private long article(UnitRow unit) {
        String title = OrgExamples.code("K");
        return world.system(() -> {
            library.open(title, "", unit.id(), Set.of(), List.of(new NewArticle("", title, List.of("标签"), "正文")));
            long id = articles.page(new ArticleFilter(null, title, null), Portion.first(1))
                    .rows()
                    .getFirst()
                    .id();
            articles.oblige(id, LocalDate.now(clock), false);
            articles.revise(id);
            return id;
        });
    }

    /** Sixty topics, the first of them with sixty posts. */
    private Opened board(UnitRow unit, long account) {
        String title = OrgExamples.code("K");
        NewPost post = new NewPost(new AccountId(account), "测试", clock.instant(), "正文");
        List<NewTopic> topics = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            topics.add(new NewTopic(title, Collections.nCopies(i == 0 ? 60 : 2, post), 0));
        }
        return world.system(() -> forum.open(title, "", unit.id(), Set.of(), 1, topics));
    }

    /** Of twenty that are pinned and corrected, and to be confirmed; in force as long as the test may last. */
    private long announcement(UnitRow unit) {
        Instant now = clock.instant();
        return world.system(() -> {
            long last = 0;
            for (int i = 0; i < 20; i++) {
                last = announcements.announce(new NewAnnouncement(
                        unit.id(),
                        Set.of(),
                        OrgExamples.code("K"),
                        "正文",
                        now,
                        now.plus(Duration.ofHours(1)),
                        true,
                        LocalDate.now(clock),
                        "更正"));
            }
            return last;
        });
    }

    private long campaign(UnitRow unit) {
        LocalDate today = LocalDate.now(clock);
        return world.system(() -> desk.plan(new CampaignForm(
                        OrgExamples.code("K"),
                        null,
                        Audience.CHANNEL,
                        Phase.FULL,
                        today,
                        today,
                        List.of(world.product()),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(unit.id()))))
                .value();
    }

    /** That serves outlets by a ranking; outlets themselves have none. */
    private Optional<Long> pool(UnitRow unit) {
        LocalDate today = LocalDate.now(clock);
        List<NewStanding> standings = world.units(Level.OUTLET).stream()
                .map(outlet -> new NewStanding(world.row(outlet).id(), 1))
                .toList();
        return unit.level().isAbove(Level.OUTLET)
                ? Optional.of(world.system(() -> {
                            RankingId ranking = rankings.write(new NewRanking(OrgExamples.code("K"), today, standings));
                            return resources.open(new PoolForm(
                                    unit.id(),
                                    ResourceKind.NUMBERS,
                                    OrgExamples.code("K"),
                                    "个",
                                    Map.of("core", 5),
                                    Priority.asked(ranking, 9, "roadside", today)));
                        })
                        .value())
                : Optional.empty();
    }

    /** With a hundred lines. */
    private long batch(Visitor visitor) {
        long place = world.row(world.units(Level.OUTLET).stream()
                        .filter(visitor::sees)
                        .findFirst()
                        .orElseThrow())
                .place()
                .key();
        long id = Ids.next();
        jdbc.sql(
                        "insert into activation_batch (id, scope_key, outlet_id, account_id, product_id, file_name, total_lines,"
                                + " bad_lines, waiting, submitted_at, version)"
                                + " values (?, ?, 1, 1, 1, 'numbers.csv', 100, 100, false, '2026-11-01', 0)")
                .params(id, place)
                .update();
        for (int line = 1; line <= 100; line++) {
            jdbc.sql("insert into activation_batch_line (batch_id, line_number, scope_key, problem_key)"
                            + " values (?, ?, ?, 'customer.number.bad')")
                    .params(id, line, place)
                    .update();
        }
        return id;
    }

    /** One of sixty about an outlet, with sixty steps. */
    private long urging(Visitor visitor) {
        UnitRow outlet = world.row(world.units(Level.OUTLET).stream()
                .filter(visitor::sees)
                .findFirst()
                .orElseThrow());
        for (int day = 1; day <= 60; day++) {
            jdbc.sql(
                            "insert ignore into supervision_urging (id, scope_key, unit_id, urged_on, urged_by, report, period_from,"
                                    + " period_to, recommended, succeeded, threshold, told, version, due_on, reminded)"
                                    + " values (?, ?, ?, ?, '测试', 'R18', '2020-01-01', '2020-01-31', 10, 1, 0.2, 1, 0, ?, true)")
                    .params(
                            Ids.next(),
                            outlet.place().key(),
                            outlet.id().value(),
                            LocalDate.EPOCH.plusDays(day),
                            LocalDate.EPOCH.plusDays(day))
                    .update();
        }
        long last = jdbc.sql("select max(id) from supervision_urging where unit_id = ?")
                .param(outlet.id().value())
                .query(Long.class)
                .single();
        for (int i = 0; i < 60; i++) {
            jdbc.sql("insert into supervision_step (id, scope_key, urging_id, kind, stepped_at, said)"
                            + " values (?, ?, ?, 'ANSWERED', '2020-01-31', '答复')")
                    .params(Ids.next(), outlet.place().key(), last)
                    .update();
        }
        return last;
    }

    /** Of sixty, each of which was to leave the portal by two ways. */
    private long notice(long account) {
        for (int i = 0; i < 60; i++) {
            world.system(() -> {
                inboxes.tell(NoticeKind.of("forum.reply"), account, "notices", "shell.greeting", "");
                return account;
            });
        }
        jdbc.sql(
                        "insert ignore into notice_delivery (id, notice_id, account_id, kind, channel, pace, state, due_at, attempts,"
                                + " created_at, version) select n.id + w.way, n.id, n.account_id, n.kind, if(w.way = 0, 'MAIL', 'PHONE'),"
                                + " 'AT_ONCE', 'SENT', n.at, 1, n.at, 0 from notice n join (select 0 as way union select 1) w"
                                + " where n.account_id = ?")
                .param(account)
                .update();
        return jdbc.sql("select max(id) from notice where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** At an outlet. */
    private String card(Visitor visitor) {
        UnitRow outlet = world.row(world.units(Level.OUTLET).stream()
                .filter(visitor::sees)
                .findFirst()
                .orElseThrow());
        return world.system(() -> {
            CardBatchForm form = new CardBatchForm(
                    units.root().id(),
                    CardKind.SCRATCH,
                    products.all().getFirst().id(),
                    1,
                    BigDecimal.TEN,
                    1,
                    5,
                    LocalDate.now(clock));
            String serial = press.take(press.open(form)).getFirst().serial();
            store.issue(SerialRange.parse(serial, ""), outlet.id(), "");
            return serial;
        });
    }

    /** What holds in the province stands on the home pages of other tests. */
    void leave() {
        jdbc.sql("update announcement set ends_at = begins_at where begins_at is not null")
                .update();
    }
}
