package cn.qudao.screening.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.screening.Subject;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists by screen and by file. */
@PortalTest
class ScreeningScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Imports imports;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @TempDir
    private Path folder;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 2, 0);
    private final SubscriberNumber number = CustomerMother.number();

    @BeforeEach
    void signInAtTheProvince() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aNumberIsPutOnTheBlackListAndTakenOff() {
        screens.open("screening");
        _click(button("列入名单"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "多次投诉");
        _click(confirm("列入名单"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().get(1)).contains(number.masked(), "黑名单", "多次投诉", "有效");
        ListScreen.press("移出名单", 0);
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "申诉成立");
        _click(confirm("移出名单"));
        Screens.go("screening?kind=number&stands=false");
        assertThat(ListScreen.csv().get(1)).contains(number.masked(), "已结束");
    }

    @Test
    void whoIsNotAtTheProvincePutsOutletsOnlyAndOnTheirOwnPage() {
        UnitRow region = unit(Level.REGION, 0);
        acting.enter(mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.CITY_MANAGER));
        screens.open("screening");
        _click(button("列入名单"));
        assertThat(kinds()).containsExactly(Subject.Kind.OUTLET);
        _click(button("取消"));
        Screens.go("organisation/" + unit(Level.OUTLET, 0).code());
        _get(
                        Details.class,
                        spec -> spec.withPredicate(
                                details -> details.getSummaryText().equals("在黑白名单中的记录")))
                .setOpened(true);
        _click(button("列入名单"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "违规办理");
        _click(confirm("列入名单"));
        assertThat(_find(Span.class, spec -> spec.withText("黑名单"))).hasSize(1);
        Screens.go("screening");
        assertThat(ListScreen.rows()).isEqualTo(1);
        screens.close();
        acting.enter(mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.DISTRICT_MANAGER));
        screens.open("screening?stands=true");
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(_find(Button.class, spec -> spec.withText("列入名单"))).isEmpty();
    }

    @Test
    void aFileIsTakenInWholeAndGivenBack() throws IOException {
        String outlet = unit(Level.OUTLET, 0).code();
        Rehearsal bad = run(
                "black,number," + number.digits() + ",多次投诉,",
                "black,number,12345,多次投诉,",
                "grey,number," + CustomerMother.number().digits() + ",多次投诉,",
                "black,outlet,NOWHERE,违规,",
                "black,product,NOTHING,下架,",
                "black,number," + number.digits() + ",再次,",
                "black,outlet," + outlet + ",违规,2020-01-01");
        assertThat(bad.problems())
                .extracting(Problem::reason)
                .containsExactly(
                        "customer.number.bad",
                        "imports.cell.choice",
                        "screening.import.unknown",
                        "screening.import.unknown",
                        "screening.import.twice",
                        "screening.until.past");
        assertThat(run("黑名单,用户号码," + number.digits() + ",多次投诉,", "白名单,网点," + outlet + ",试点,2099-12-31")
                        .isClean())
                .isTrue();
        assertThat(run("black,number," + number.digits() + ",多次投诉,").problems())
                .extracting(Problem::reason)
                .containsExactly("screening.stands");
        screens.open("screening");
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains(number.masked()) && line.contains("多次投诉"));
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains("白名单") && line.contains("2099-12-31 23:59")
                        || line.contains("白名单") && line.contains("2100-01-01 00:00"));
        imports.undo(imports.history().getFirst().id());
        Screens.go("screening?stands=true");
        assertThat(run("黑名单,用户号码," + number.digits() + ",多次投诉,").isClean()).isTrue();
        assertThat(ListScreen.csv()).noneMatch(line -> line.contains("试点"));
    }

    private Rehearsal run(String... lines) throws IOException {
        Path file = folder.resolve("lists.csv");
        Files.write(
                file,
                Stream.concat(Stream.of("list,kind,subject,reason,last-day"), Stream.of(lines))
                        .toList());
        return imports.run("screening", new SourceFile(file, "lists.csv"), Progress.UNHEARD);
    }

    @SuppressWarnings("unchecked")
    private static List<Subject.Kind> kinds() {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("对象类别"))
                .getListDataView()
                .getItems()
                .toList();
    }

    private static Button confirm(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private UnitRow unit(Level level, int which) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(which)
                .findFirst()
                .orElseThrow()
                .code();
        return scope.asSystem("test", () -> units.byCode(code));
    }
}
