package cn.qudao.activation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.BatchId;
import cn.qudao.activation.Stops;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.BatchDesk;
import cn.qudao.activation.domain.BatchLineRow;
import cn.qudao.activation.domain.BatchProgress;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.Repairs;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.Terms;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitRow;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk sees at the counter, and a manager afterwards. */
@PortalTest
class ActivationScreensTest {

    private static final Behaviour REFUSING = new Behaviour(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private Activations activations;

    @Autowired
    private Stops stops;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private Repairs repairs;

    @Autowired
    private BatchDesk batches;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = mother.counter();
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
    void oneTapAndTheResultAppearsByItself() {
        platform = mother.platform(counter, Behaviour.GOOD);
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "138 1234 5678");
        tap();
        assertThat(items()).hasSize(1);
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return texts().anyMatch("开通成功"::equals);
        });
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo("13812345678"));
    }

    @Test
    void whatIsTappedAgainBeforeItsResultIsTheSame() {
        mother.connect(counter, "http://127.0.0.1:9");
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "13812345679");
        tap();
        tap();
        assertThat(items()).hasSize(1);
        assertThat(texts()).doesNotContain("未通过");
        _setValue(number(), "13812345680");
        tap();
        assertThat(items()).hasSize(2);
    }

    @Test
    void aSecondClickIsTheSameWhateverHasComeOfTheFirst() {
        platform = mother.platform(counter, Behaviour.GOOD);
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "13812345679");
        tap();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return texts().anyMatch("开通成功"::equals);
        });
        secondClick();
        assertThat(items()).hasSize(1);
        tap();
        assertThat(items()).as("a tap of its own").hasSize(2);
        assertThat(texts()).contains("未通过");
        secondClick();
        assertThat(items()).as("of what was refused as well").hasSize(2);
    }

    @Test
    void aRefusalIsSaidInWords() {
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "13812345678");
        tap();
        assertThat(texts())
                .contains("未通过")
                .anyMatch(text -> text.startsWith("该产品没有可用的开通平台") && text.contains("省公司管理员"));
    }

    @Test
    void whatThePlatformSaysIsShownInItsWords() {
        platform = mother.platform(counter, REFUSING);
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "13812345678");
        tap();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return texts().anyMatch("开通失败"::equals);
        });
        String reason = platform.ledger().all().getFirst().reason();
        assertThat(texts()).contains(reason);
    }

    @Test
    void onlyWhatTheOutletMaySellIsOffered() {
        String forOwnHalls = mother.onShelf("A");
        String forAll = mother.onShelf("C");
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        assertThat(offered()).contains("开通" + forAll).doesNotContain("开通" + forOwnHalls);
        screens.close();
        enter(access.province(), ShippedRole.CLERK);
        screens.open("activate");
        assertThat(offered()).as("no counter, no rule of an outlet").contains("开通" + forAll, "开通" + forOwnHalls);
    }

    private static List<String> offered() {
        return _find(Button.class).stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .toList();
    }

    @Test
    void aWrongNumberIsSaidAtTheField() {
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        _setValue(number(), "12345");
        tap();
        assertThat(number().isInvalid()).isTrue();
        assertThat(items()).isEmpty();
    }

    @Test
    void theTimeLineStandsOnThePageOfTheRecord() {
        platform = mother.platform(counter, Behaviour.GOOD);
        Accepted accepted = ask();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .until(() -> mother.asSystem(() -> timeLines.one(accepted.id()))
                        .state()
                        .isFinal());
        enter(counter.outlet(), ShippedRole.GRID_MANAGER);
        long record = timeLines.one(accepted.id()).recommendation().value();
        screens.open("recommendations/" + record);
        assertThat(_get(OrderedList.class).getChildren()).hasSize(7);
        assertThat(texts()).contains("业务开通接口", "黑白名单过滤", "业务规则匹配", "开通平台识别", "发送开通请求", "支撑平台答复", "结果登记及反馈");
    }

    @Test
    void whoRepairsGivesUpWhatThePlatformHasNeverHeardOf() {
        Accepted accepted = needsAPerson();
        ListScreen.press("终止", 0);
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "用户不再需要");
        _click(_get(dialog, Button.class, spec -> spec.withText("终止")));
        platform = mother.platformAgain(counter, Behaviour.GOOD);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> mother.asSystem(() -> timeLines.one(accepted.id()))
                        .state()
                        .isFinal());
        assertThat(mother.asSystem(() -> timeLines.one(accepted.id())).state()).isEqualTo(ActivationState.FAILED);
        assertThat(platform.ledger().all()).isEmpty();
    }

    @Test
    void whoKnowsTheResultInAnotherWaySettlesByHand() {
        Accepted accepted = needsAPerson();
        ListScreen.press("人工结案", 0);
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("人工结案")));
        assertThat(_get(dialog, RadioButtonGroup.class).isInvalid()).isTrue();
        _get(dialog, RadioButtonGroup.class).setValue(true);
        _click(_get(dialog, Button.class, spec -> spec.withText("人工结案")));
        assertThat(_get(dialog, TextField.class).isInvalid()).isTrue();
        _setValue(_get(dialog, TextField.class), "平台值班员电话确认");
        _click(_get(dialog, Button.class, spec -> spec.withText("人工结案")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.rows()).isZero();
        ActivationRow row = timeLines.one(accepted.id());
        assertThat(row.state()).isEqualTo(ActivationState.SUCCEEDED);
        Screens.go("recommendations/" + row.recommendation().value());
        assertThat(_get(OrderedList.class).getElement().getTextRecursively()).contains("人工结案：平台值班员电话确认");
        assertThatThrownBy(() -> repairs.settle(accepted.id(), false, "x"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("activation.repair.not-waiting");
    }

    @Test
    void anOrderToStopStandsBesideItsActivationAndTheClerkIsNotShownIt() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationRequest request = counter.request(ActivationMother.number());
        ActivationRow begun =
                finished(mother.asSystem(() -> activations.request(request)).id());
        ActivationRow stop = finished(mother.asSystem(() -> transaction
                .execute(status -> stops.order(
                        counter.request("stop" + begun.id().value(), request.number()),
                        begun.id(),
                        Saying.of("card.stop.unsaid")))
                .orElseThrow()));
        enter(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR);
        screens.open("activations?platform=" + counter.productCode());
        assertThat(ListScreen.csv()).hasSize(3).anyMatch(line -> line.contains("停用,已停用"));
        Screens.go("activations?action=ADD&platform=" + counter.productCode());
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("开通,开通成功");
        Screens.go("recommendations/" + stop.recommendation().value());
        assertThat(_find(OrderedList.class)).hasSize(2);
        assertThat(_get(H3.class).getText()).isEqualTo("停用经过");
        assertThat(_find(OrderedList.class).getLast().getElement().getTextRecursively())
                .contains("免费期已满，客户未表示续用");
        screens.close();
        enter(counter.clerk(), ShippedRole.CLERK);
        screens.open("activate");
        assertThat(items()).as("what the clerk has asked for").hasSize(1);
    }

    private ActivationRow finished(ActivationId id) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mother.asSystem(() -> timeLines.one(id)).state().isFinal());
        return mother.asSystem(() -> timeLines.one(id));
    }

    @Test
    void aFileWithBadLinesComesToAResultForEachLine() throws IOException {
        platform = mother.platform(counter, Behaviour.GOOD);
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        BatchId batch = batches.submit(
                counter.product(),
                "numbers.csv",
                new ByteArrayInputStream(
                        "13800000001\n123\n13800000002\n13800000001\n".getBytes(StandardCharsets.US_ASCII)));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> batches.look(batch).progress().isDone());
        assertThat(batches.look(batch).progress()).isEqualTo(new BatchProgress(4, 2, 0, 0, 0, 2, 0));
        assertThat(batches.lines(batch, Portion.first(10)).rows())
                .extracting(BatchLineRow::state)
                .containsExactly(ActivationState.SUCCEEDED, null, ActivationState.SUCCEEDED, null);
        screens.open("batches/" + batch.value());
        assertThat(ListScreen.rows()).isEqualTo(4);
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains("与第 1 行重复"));
        enter(mother.counter().outlet(), ShippedRole.SHOP_OWNER);
        screens.close();
        screens.openWithErrorPages("batches/" + batch.value());
        assertThat(_find(ProgressBar.class)).isEmpty();
    }

    /** Another policy holds from the line on to which a batch has come. */
    @Test
    void linesThatComeAfterAChangeOfThePolicyAreRefusedWithTheReason() throws IOException {
        platform = mother.platform(counter, Behaviour.GOOD);
        Terms before = mother.asSystem(() -> policies.inForce().terms());
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        String numbers = Stream.generate(ActivationMother::number)
                .limit(500)
                .map(SubscriberNumber::digits)
                .collect(Collectors.joining("\n"));
        BatchId batch = batches.submit(
                counter.product(),
                "numbers.csv",
                new ByteArrayInputStream(numbers.getBytes(StandardCharsets.US_ASCII)));
        try {
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> batches.look(batch).progress().waiting() < 500);
            decide(new Terms(null, Limits.NONE, Map.of(ContactChannel.COUNTER, new Limits(0, null, null))));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> batches.look(batch).progress().isDone());
        } finally {
            decide(before);
        }
        BatchProgress progress = batches.look(batch).progress();
        assertThat(progress.succeeded()).isPositive();
        assertThat(progress.refused()).isPositive().isEqualTo(500 - progress.succeeded());
        assertThat(batches.lines(batch, Portion.first(500)).rows().stream()
                        .skip(progress.succeeded())
                        .map(BatchLineRow::reason))
                .allSatisfy(reason ->
                        assertThat(Objects.requireNonNull(reason).key()).isEqualTo("contact.refused.channel.none"));
    }

    private void decide(Terms terms) {
        mother.asSystem(() -> {
            policies.decide(new PolicyForm(policies.inForce().number(), terms, "试验"));
            return true;
        });
    }

    @Test
    void aWorkbookIsReadLikeAFileOfText() throws IOException {
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "号码");
            sheet.value(1, 0, 13800000001L);
            sheet.value(2, 0, "138 0000 0002");
            sheet.value(3, 0, "一个号码");
            sheet.value(5, 0, "13800000001");
        }
        BatchId batch = batches.submit(counter.product(), "numbers.xlsx", new ByteArrayInputStream(file.toByteArray()));
        assertThat(batches.look(batch).progress().total()).isEqualTo(4);
        screens.open("batches/" + batch.value());
        assertThat(ListScreen.csv()).anyMatch(line -> line.startsWith("6,") && line.contains("与第 2 行重复"));
        assertThat(ListScreen.csv()).anyMatch(line -> line.startsWith("4,") && line.contains("错误行"));
        assertThatThrownBy(() -> batches.submit(counter.product(), "broken.xlsx", new ByteArrayInputStream(new byte[] {
                    'P', 'K', 3, 4, 5, 6, 7, 8
                })))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("imports.file.unreadable");
    }

    /** Nothing answers where its platform should be; before the administrator lies the list. */
    private Accepted needsAPerson() {
        mother.connect(counter, "http://127.0.0.1:9");
        Accepted accepted = ask();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .until(() -> mother.asSystem(() -> timeLines.one(accepted.id())).state() == ActivationState.REPAIR);
        enter(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR);
        screens.open("activations?state=REPAIR&platform=" + counter.productCode());
        assertThat(ListScreen.rows()).isEqualTo(1);
        return accepted;
    }

    private Accepted ask() {
        return mother.asSystem(() -> activations.request(counter.request(ActivationMother.number())));
    }

    private void secondClick() {
        Button tile = tile();
        ComponentUtil.fireEvent(tile, new ClickEvent<>(tile, true, 0, 0, 0, 0, 2, 0, false, false, false, false));
    }

    private void tap() {
        _click(tile());
    }

    private Button tile() {
        return _get(
                Button.class,
                spec -> spec.withPredicate(button -> ("开通" + counter.productCode())
                        .equals(button.getAriaLabel().orElse(""))));
    }

    private static TextField number() {
        return _get(TextField.class, spec -> spec.withLabel("用户号码"));
    }

    private static List<ListItem> items() {
        return _find(UI.getCurrent(), ListItem.class, spec -> spec.withPredicate(FeedLine.class::isInstance));
    }

    private static Stream<String> texts() {
        return _find(Span.class).stream().map(Span::getText);
    }

    private void enter(UnitRow unit, ShippedRole role) {
        enter(mother.placed(unit), role);
    }

    private void enter(AccessMother.PlacedUnit unit, ShippedRole role) {
        acting.enter(access.account(unit, role));
    }
}
