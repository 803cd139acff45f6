package cn.qudao.activation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import cn.qudao.uikit.FigureCard;
import cn.qudao.uikit.ListTable;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager sees of the last hour, against the lists that the numbers open. */
@PortalTest
class MonitorScreenTest {

    private static final Behaviour HALF_REFUSING = new Behaviour(0, 0.5, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Behaviour LATE = new Behaviour(0, 0, 0, 0, 0, 0, 1, 600_000, 0, 0);
    private static final Pattern LINK = Pattern.compile("<a href=\"(activations\\?[^\"]*)\">([\\d,]+)</a>");

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private Activations activations;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private Units units;

    @Autowired
    private Pulse pulse;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = mother.counterInItsOwnRegion();
    }

    @AfterEach
    void close() throws IOException {
        screens.close();
        acting.leave();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void everyNumberOpensAsManyRecords() {
        ask(counter, 1); // no platform yet
        platform = mother.platform(counter, HALF_REFUSING);
        SubscriberNumber banned = ActivationMother.number();
        mother.blacklist(banned);
        ask(counter, banned);
        List<Accepted> some = ask(counter, 12);
        awaitResults(some);
        platform.behave(LATE);
        List<Accepted> late = ask(counter, 2);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .until(() -> late.stream().allMatch(one -> state(one) == ActivationState.WAITING));
        enterRegion();
        screens.open("activation-monitor");
        // The hour ends with the last whole second.
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            Screens.go("activation-monitor");
            return links().containsValue("16");
        });
        Map<String, String> shown = links();
        assertThat(shown.keySet())
                .anyMatch(link -> link.contains("step=LISTS"))
                .anyMatch(link -> link.contains("step=PLATFORM"))
                .anyMatch(link -> link.contains("platform=-"))
                .anyMatch(link -> link.contains("reason=activation.reason.said"))
                .anyMatch(link -> link.contains("reason=screening.refused.NUMBER"))
                .anyMatch(link -> link.contains("state=WAITING"));
        shown.forEach((link, number) -> {
            Screens.go(link);
            assertThat(ListScreen.rows()).as(link).isEqualTo(Integer.parseInt(number));
        });
    }

    @Test
    void leadsDownUnitByUnitAndNoFurtherThanThePost() {
        platform = mother.platform(counter, Behaviour.GOOD);
        awaitResults(ask(counter, 3));
        enterRegion();
        screens.open("activation-monitor");
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            Screens.go("activation-monitor");
            return links().containsValue("3");
        });
        for (Level level : List.of(Level.DISTRICT, Level.GRID, Level.OUTLET, Level.CLERK)) {
            String code = at(level).code();
            assertThat(html()).contains("activation-monitor?unit=" + code + "\"");
            Screens.go("activation-monitor?unit=" + code);
            assertThat(links().values()).contains("3").doesNotContain("4");
        }
        Counter other = mother.counterInItsOwnRegion();
        mother.connect(other, "http://127.0.0.1:9");
        ask(other, 1);
        await().pollInSameThread().during(Duration.ofMillis(1100)).until(() -> true);
        enterRegion();
        Screens.go("activation-monitor");
        assertThat(links().values()).contains("3").doesNotContain("4");
        assertThat(queued(other)).as("what waits elsewhere").contains(">0<").doesNotContain(">1<");
        screens.close();
        screens.openWithErrorPages("activation-monitor?unit=" + other.outlet().code());
        assertThat(_find(FigureCard.class)).isEmpty();
    }

    @Test
    void renewsItselfWithoutBeingBuiltAnew() {
        platform = mother.platform(counter, Behaviour.GOOD);
        enterRegion();
        screens.open("activation-monitor");
        FigureCard all = _find(FigureCard.class).getFirst();
        assertThat(all.getElement().getTextRecursively()).endsWith("0");
        awaitResults(ask(counter, 2));
        enterRegion();
        VaadinSession window = VaadinSession.getCurrent();
        window.unlock(); // Nobody clicks: the beat works on its own thread.
        try {
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
                pulse.beat();
                return all.getElement().getTextRecursively().endsWith("2");
            });
        } finally {
            window.lock();
        }
        assertThat(_find(FigureCard.class).getFirst()).isSameAs(all);
        assertThat(links().values()).contains("2");
    }

    @Test
    void whoMayNoLongerLookIsAskedNoMore() {
        enterRegion();
        screens.open("activation-monitor");
        assertThat(beat()).isNotEmpty();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        assertThatThrownBy(this::beat).hasStackTraceContaining(Refused.class.getName());
        assertThat(beat()).isEmpty();
    }

    @Test
    void asksLittleOfTheDatabase() {
        platform = mother.platform(counter, Behaviour.GOOD);
        awaitResults(ask(counter, 2));
        enterRegion();
        screens.open("activation-monitor");
        assertThat(beat()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    }

    /** The statements of the window when it looks again. */
    private List<String> beat() {
        return Statements.during(() -> {
            pulse.beat();
            await().pollInSameThread().during(Duration.ofMillis(300)).until(() -> true);
            MockVaadin.clientRoundtrip(false);
        });
    }

    /** All that lead to records, with the number that stands on them. */
    private static Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        Matcher found = LINK.matcher(html());
        while (found.find()) {
            links.put(found.group(1).replace("&amp;", "&"), found.group(2));
        }
        _find(FigureCard.class)
                .forEach(card -> links.put(
                        card.getHref(), card.getElement().getTextRecursively().replaceAll("^\\D*(\\d+).*$", "$1")));
        assertThat(links).isNotEmpty();
        return links;
    }

    private static String html() {
        return String.join(
                "", _find(ListTable.class).stream().map(ListTable::html).toList());
    }

    private static String queued(Counter of) {
        return html().lines()
                .flatMap(line -> List.of(line.split("<tr>")).stream())
                .filter(row -> row.contains(of.productCode()))
                .findFirst()
                .orElseThrow();
    }

    private List<Accepted> ask(Counter at, int times) {
        List<Accepted> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(ask(at, ActivationMother.number()));
        }
        return all;
    }

    private Accepted ask(Counter at, SubscriberNumber number) {
        return mother.asSystem(() -> activations.request(at.request(number)));
    }

    private void awaitResults(List<Accepted> all) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> all.stream().allMatch(one -> state(one).isFinal()));
    }

    private ActivationState state(Accepted one) {
        return mother.asSystem(() -> timeLines.one(one.id())).state();
    }

    private void enterRegion() {
        acting.enter(access.account(mother.placed(at(Level.REGION)), ShippedRole.CITY_MANAGER));
    }

    /** Above the counter, or its clerk. */
    private UnitRow at(Level level) {
        Place place = counter.clerk().place().at(level);
        return mother.asSystem(
                () -> Objects.requireNonNull(units.at(List.of(place)).get(place.key())));
    }
}
