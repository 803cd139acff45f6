package cn.qudao.demo.load;

import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Terminal;
import cn.qudao.org.NewUnit;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demo through the doors that imports use too. What is done already is left out. */
@Component
class DemoLoad {

    private static final String REASON = "demo province";
    /** When it is done the demo is. */
    static final String LAST_STEP = "passwords";

    private final Scope scope;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Units units;
    private final UnitFeed unitFeed;
    private final ProductFeed productFeed;
    private final PolicyStep policies;
    private final SuggestionStep suggestions;
    private final ExperienceStep experiences;
    private final KnowledgeStep knowledge;
    private final ForumStep forum;
    private final AnnouncementStep announcements;
    private final MarketingStep marketing;
    private final CardStep cards;
    private final RegisterStep registers;
    private final TrainingStep trainings;
    private final AccountStep accounts;
    private final RecordStep records;
    private final SubscriberStep subscribers;
    private final HintStep hints;
    private final RollUps rollUps;
    private final PasswordStep passwords;
    private final AuditTrail trail;

    DemoLoad(
            Scope scope,
            Journal journal,
            JdbcClient jdbc,
            Messages messages,
            Units units,
            UnitFeed unitFeed,
            ProductFeed productFeed,
            PolicyStep policies,
            SuggestionStep suggestions,
            ExperienceStep experiences,
            KnowledgeStep knowledge,
            ForumStep forum,
            AnnouncementStep announcements,
            MarketingStep marketing,
            CardStep cards,
            RegisterStep registers,
            TrainingStep trainings,
            AccountStep accounts,
            RecordStep records,
            SubscriberStep subscribers,
            HintStep hints,
            RollUps rollUps,
            PasswordStep passwords,
            AuditTrail trail) {
        this.scope = scope;
        this.journal = journal;
        this.jdbc = jdbc;
        this.messages = messages;
        this.units = units;
        this.unitFeed = unitFeed;
        this.productFeed = productFeed;
        this.policies = policies;
        this.suggestions = suggestions;
        this.experiences = experiences;
        this.knowledge = knowledge;
        this.forum = forum;
        this.announcements = announcements;
        this.marketing = marketing;
        this.cards = cards;
        this.registers = registers;
        this.trainings = trainings;
        this.accounts = accounts;
        this.records = records;
        this.subscribers = subscribers;
        this.hints = hints;
        this.rollUps = rollUps;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** @param workers who does what can be done side by side */
    void run(DemoOrder order, Executor workers) {
        journal.begin(order);
        String code = scope.asSystem(REASON, () -> units.root().code());
        DemoProvince province = order.province(code);
        step("organisation", order, () -> organise(province.units()));
        step("products", order, () -> offer(province));
        Addresses addresses = Addresses.read(jdbc);
        step("policies", order, () -> policies.run(province.policy(), addresses));
        step("suggestions", order, () -> suggestions.run(province.policy(), province.products()));
        step("experiences", order, () -> experiences.run(province));
        step("knowledge", order, knowledge::run);
        Stream<CompletableFuture<Void>> parts = Stream.concat(
                province.months().stream()
                        .map(month ->
                                aside(workers, order, name(month), () -> records.run(province, addresses, month))),
                Stream.of(
                        aside(workers, order, "accounts", () -> accounts.run(province, addresses)),
                        aside(workers, order, "cards", () -> cards.run(province.marketing(), code, addresses)),
                        aside(workers, order, "registers", () -> registers.run(province, addresses)),
                        aside(workers, order, "trainings", () -> trainings.run(province, addresses)),
                        aside(workers, order, "subscribers", () -> subscribers.run(province)),
                        aside(workers, order, "hints", () -> hints.run(province, addresses)),
                        aside(
                                workers,
                                order,
                                "marketing",
                                () -> marketing.run(province.marketing(), code, addresses))));
        join(parts.toList());
        step("confirmations", order, knowledge::confirm);
        step("forum", order, () -> forum.run(province));
        step("announcements", order, announcements::run);
        scope.asSystem(REASON, rollUps::catchUp);
        step(LAST_STEP, order, () -> passwords.run(province, addresses));
    }

    private void organise(List<NewUnit> wanted) {
        unitFeed.write(wanted, messages.text(Locale.SIMPLIFIED_CHINESE, "demo.reason"));
        Terminal.say("demo.loaded.organisation", wanted.size());
    }

    private void offer(DemoProvince province) {
        LocalDate since = province.months().getFirst().from();
        List<NewProduct> products = province.products().stream()
                .map(product -> new NewProduct(
                        product.code(),
                        product.nameZh(),
                        product.nameEn(),
                        product.productClass(),
                        product.category(),
                        Money.of(product.price()),
                        since))
                .toList();
        productFeed.add(products);
        Terminal.say("demo.loaded.products", products.size());
    }

    private static String name(Period month) {
        return "records " + YearMonth.from(month.from());
    }

    private CompletableFuture<Void> aside(Executor workers, DemoOrder order, String name, Runnable work) {
        return CompletableFuture.runAsync(() -> step(name, order, work), workers);
    }

    /** Each stands in the audit trail as one entry, and not as tens of thousands. */
    private void step(String name, DemoOrder order, Runnable work) {
        AuditEvent event = AuditEvent.of(AuditAction.IMPORTED, "Import", "demo", name);
        scope.asSystem(
                REASON,
                () -> journal.once(
                        name,
                        order,
                        () -> trail.asOne(event, () -> {
                            work.run();
                            return name;
                        })));
    }

    /** The failure itself, not what the workers wrapped around it. */
    private static void join(List<CompletableFuture<Void>> parts) {
        try {
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
