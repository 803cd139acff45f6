package cn.qudao.card.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitPicker;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FigureCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person sees and does with batches and cards. */
@PortalTest
class CardScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private CardMother mother;

    @Autowired
    private ActivationMother activations;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Counter counter;

    @BeforeEach
    void signIn() {
        counter = activations.counter();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBatchIsOpenedAndItsCodesAreTakenOnce() {
        screens.open("card-batches");
        int before = ListScreen.csv().size();
        _click(button("建立批次"));
        Select<CardKind> kind = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("卡种"));
        kind.setValue(CardKind.TRIAL);
        Select<ProductRow> product = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("产品"));
        product.setValue(product.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(counter.product()))
                .findFirst()
                .orElseThrow());
        IntegerField amount = _get(IntegerField.class, spec -> spec.withLabel("张数"));
        _setValue(amount, 0);
        _click(inDialog("保存"));
        assertThat(_get(DayPicker.class, spec -> spec.withLabel("有效期至")).isInvalid())
                .isTrue();
        _get(DayPicker.class, spec -> spec.withLabel("有效期至")).setValue(LocalDate.of(2035, 12, 31));
        _click(inDialog("保存"));
        assertThat(amount.isInvalid()).as("no cards").isTrue();
        _setValue(amount, 12);
        BigDecimalField value = _get(BigDecimalField.class, spec -> spec.withLabel("面值（元）"));
        for (String bad : List.of("12.345", "-1", "10000.01")) {
            _setValue(value, new BigDecimal(bad));
            _click(inDialog("保存"));
            assertThat(value.isInvalid()).as(bad).isTrue();
        }
        _setValue(value, new BigDecimal("12.50"));
        _click(inDialog("保存"));
        assertThat(ListScreen.csv()).hasSize(before + 1);
        ListScreen.press("导出卡密", 0);
        _click(inDialog("导出卡密"));
        assertThat(_get(Anchor.class, spec -> spec.withText("下载文件（12 张）")).getHref())
                .isNotEmpty();
        _click(inDialog("已保存，关闭"));
        assertThat(ListScreen.csv().get(1)).contains("体验卡").contains(",12,").contains("12.5");
    }

    @Test
    void aRangeIsIssuedAndTheOutletSaysWhatItHas() {
        List<PrintedCard> cards = mother.cards(counter, CardKind.SCRATCH, 5);
        screens.open("cards");
        _click(button("发放给网点"));
        _get(UnitPicker.class, spec -> spec.withLabel("发放网点")).setValue(counter.outlet());
        _setValue(text("起始卡号"), cards.getFirst().serial());
        _setValue(text("截止卡号"), "x");
        _click(inDialog("保存"));
        assertThat(text("截止卡号").isInvalid()).isTrue();
        _setValue(text("截止卡号"), cards.get(3).serial());
        _click(inDialog("保存"));
        Screens.go("cards?unit=" + counter.outlet().code());
        assertThat(ListScreen.rows()).isEqualTo(4);
        _click(button("登记遗失"));
        _setValue(text("起始卡号"), cards.getFirst().serial());
        _click(inDialog("保存"));
        assertThat(text("原因").isInvalid()).as("why").isTrue();
        _setValue(text("原因"), "运输途中遗失");
        _click(inDialog("保存"));
        Screens.go("cards?state=lost&serial=" + cards.getFirst().serial());
        assertThat(ListScreen.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains("遗失", counter.outlet().name());
        Screens.go("cards/" + cards.getFirst().serial());
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(said -> said.contains("运输途中遗失"))
                .anyMatch(said -> said.contains("→ " + counter.outlet().name()));
        Screens.go("organisation/" + counter.outlet().code());
        assertThat(_get(Anchor.class, spec -> spec.withText("查看网点库存")).getHref())
                .isEqualTo("cards?unit=" + counter.outlet().code() + "&state=at_outlet");
        Screens.go("cards?unit=" + counter.outlet().code() + "&state=at_outlet");
        assertThat(ListScreen.rows()).isEqualTo(3);
    }

    @Test
    void theRatesAreOfWhatTheListShowsAndEachCountOpensItsCards() {
        List<PrintedCard> cards = mother.issued(counter, CardKind.SCRATCH, 4);
        mother.issued(counter, CardKind.TRIAL, 1);
        String here = "cards?unit=" + counter.outlet().code() + "&kind=scratch";
        screens.open(here);
        assertThat(figures()).containsExactly("已发放 4 ", "已售出 0 售出率 0.0%", "已激活 0 激活率 –", "首月后仍在用 0 续用率 –");
        jdbc.sql("update card set sold_at = issued_at, state = 'SOLD' where serial <> ? and batch_id ="
                        + " (select b.id from card_batch b where b.number = ?)")
                .params(serial(cards.get(3)), serial(cards.getFirst()) / 1_000_000)
                .update();
        jdbc.sql("update card set activated_at = sold_at, state = 'ACTIVE', after_free = 'RENEWED', free_until = ?"
                        + " where serial in (?, ?)")
                .params(LocalDate.now(clock).minusDays(1), serial(cards.get(0)), serial(cards.get(1)))
                .update();
        jdbc.sql("update card set free_until = ? where serial = ?")
                .params(LocalDate.now(clock), serial(cards.get(1)))
                .update();
        Screens.go(here);
        assertThat(figures()).containsExactly("已发放 4 ", "已售出 3 售出率 75.0%", "已激活 2 激活率 66.7%", "首月后仍在用 1 续用率 50.0%");
        for (int each : List.of(4, 3, 2, 1)) {
            Screens.go(_find(FigureCard.class).get(4 - each).getHref());
            assertThat(ListScreen.rows()).isEqualTo(each);
            assertThat(figures()).as("of the same cards").hasSize(4).first().isEqualTo("已发放 4 ");
        }
        assertThat(ListScreen.csv()).last().asString().contains(cards.getFirst().serial());
        Screens.go(here + "&free=renewed&state=active");
        assertThat(ListScreen.rows()).isEqualTo(2);
    }

    @Test
    void whatThePlatformWouldNotStopIsOrderedAgainFromThePageOfTheCard() {
        PrintedCard card = mother.issued(counter, CardKind.SCRATCH, 1).getFirst();
        screens.open("cards/" + card.serial());
        assertThat(_find(Button.class, spec -> spec.withText("再次停用"))).isEmpty();
        jdbc.sql("update card set sold_at = issued_at, activated_at = issued_at, state = 'ACTIVE', free_until = ?,"
                        + " after_free = 'UNSTOPPED', stop_id = 1 where serial = ?")
                .params(LocalDate.now(clock).minusDays(1), serial(card))
                .update();
        Screens.go("cards?free=unstopped&serial=" + card.serial());
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("停用失败");
        acting.enter(access.account(activations.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        Screens.go("cards/" + card.serial());
        assertThat(_find(Button.class, spec -> spec.withText("再次停用")))
                .as("not by the shop")
                .isEmpty();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        Screens.go("cards/" + card.serial());
        _click(button("再次停用"));
        assertThat(_find(Button.class, spec -> spec.withText("再次停用"))).isEmpty();
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(said -> said.equals("待停用"));
    }

    private static long serial(PrintedCard card) {
        return Long.parseLong(card.serial());
    }

    private static List<String> figures() {
        return _find(FigureCard.class).stream()
                .map(card -> card.getChildren()
                        .map(part -> part.getElement().getText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aCountIsWrittenDownWithItsDifference() {
        mother.issued(counter, CardKind.TRIAL, 3);
        screens.open("card-counts");
        _click(button("盘点"));
        _get(UnitPicker.class, spec -> spec.withLabel("发放网点")).setValue(counter.outlet());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("实盘数量")), 2);
        _click(inDialog("保存"));
        assertThat(text("差异原因").isInvalid()).isTrue();
        _setValue(text("差异原因"), "一张未找到");
        _click(inDialog("保存"));
        Screens.go("card-counts?differing=true&unit=" + counter.outlet().code());
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("-1", "一张未找到");
    }

    @Test
    void whoMayOnlyLookFindsNoButton() {
        acting.enter(access.account(activations.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        screens.open("cards");
        assertThat(_find(Button.class, spec -> spec.withText("发放给网点"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("作废"))).isEmpty();
    }

    private static TextField text(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
