package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.testing.Files;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links that somebody else sent, what the picker of a page offers, and the files that pages offer. */
@Component
class ScreenDoors implements Door {

    /** The title of a page that could not be made: no refusal, but a fault. */
    private static final String FAILED = "出错了";

    private static final int OF_EACH = 2;
    private static final List<String> LINKS = List.of(
            "organisation/",
            "organisation?unit=",
            "reports/R2?unit=",
            "reports/R7?unit=",
            "reports/R8?unit=",
            "reports/R11?unit=");
    private static final List<String> PAGES_WITH_FILES = List.of(
            "outlets?unit=",
            "recommendations?from=" + World.PAST.from() + "&unit=",
            "reports/R7?from=" + World.PAST.from() + "&unit=");

    private final Screens screens;

    ScreenDoors(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        screens.openWithErrorPages("organisation");
        try {
            List<Node> asked = some(visitor, world);
            List<String> links = new ArrayList<>(LINKS);
            ListRoutes.ofUnits(visitor.level()).forEach(route -> links.add(route + "?unit="));
            for (String link : links) {
                String nowhere = shown(link + "NOWHERE");
                for (Node unit : asked) {
                    verdicts.about(
                            visitor.sees(unit),
                            !shown(link + code(unit)).equals(nowhere),
                            () -> visitor + " follows " + link + code(unit));
                }
            }
            picker(visitor, asked, verdicts);
            files(visitor, world, verdicts);
        } finally {
            screens.close();
        }
    }

    private static void picker(Visitor visitor, List<Node> asked, Verdicts verdicts) {
        Screens.go("organisation");
        UnitPicker picker = _get(UnitPicker.class);
        for (Node unit : asked) {
            ComboBoxKt.setUserInput(picker, code(unit));
            verdicts.about(
                    visitor.sees(unit),
                    ComboBoxKt.getSuggestionItems(picker).stream()
                            .map(UnitRow::code)
                            .anyMatch(code(unit)::equals),
                    () -> visitor + " picks " + unit.id());
        }
    }

    private static void files(Visitor visitor, World world, Verdicts verdicts) {
        Period ever = new Period(World.PAST.from(), world.today());
        for (Node top : world.tops(visitor).subList(0, 1)) {
            for (String page : PAGES_WITH_FILES) {
                Screens.go(page + code(top));
                for (byte[] file : Files.offered()) {
                    String text = FileText.of(file);
                    for (Node unit : world.units()) {
                        boolean shop = page.startsWith("outlets") && unit.level() == Level.OUTLET;
                        if (shop && visitor.sees(unit)
                                || !world.isNamed(visitor, top, unit, ever) && !world.hasRecordsFor(visitor, unit)) {
                            verdicts.about(
                                    shop && visitor.sees(unit) && unit.isBelow(top),
                                    text.contains(code(unit)),
                                    () -> visitor + " in a file of " + page + ": " + unit.id());
                        }
                    }
                }
            }
        }
    }

    /** What the page says, whatever its address; the same words mean that two addresses cannot be told apart. */
    private static String shown(String address) {
        Screens.go(address);
        String title = _get(H1.class).getText();
        assertThat(title).as(address).isNotEqualTo(FAILED);
        return title
                + Stream.concat(_find(EmptyState.class).stream(), _find(Main.class).stream())
                        .map(shown -> shown.getElement().getTextRecursively())
                        .toList();
    }

    private static List<Node> some(Visitor visitor, World world) {
        List<Node> inside =
                new ArrayList<>(world.units().stream().filter(visitor::sees).toList());
        List<Node> outside = new ArrayList<>(
                world.units().stream().filter(unit -> !visitor.sees(unit)).toList());
        Collections.shuffle(inside, world.random());
        Collections.shuffle(outside, world.random());
        return Stream.concat(inside.stream().limit(OF_EACH), outside.stream().limit(OF_EACH))
                .toList();
    }
}
