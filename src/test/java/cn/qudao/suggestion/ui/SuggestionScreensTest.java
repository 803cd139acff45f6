package cn.qudao.suggestion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.PolicyFeed;
import cn.qudao.catalogue.PolicyFeed.SpecialPrice;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.offer.PackageRow;
import cn.qudao.org.UnitPicker;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk sees as soon as the number is in, and how an administrator makes the order. */
@PortalTest
class SuggestionScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private PolicyFeed prices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private ProductRow best;
    private ProductRow next;

    @BeforeEach
    void open() {
        counter = activation.counter();
        PlatformRow carrier = activation.connect(counter, "http://127.0.0.1:9");
        best = mother.product(carrier);
        next = mother.product(carrier);
        mother.weight(best.id(), Matched.GROUP, "business", 20);
        mother.weight(next.id(), Matched.ALWAYS, "", 10);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        mother.clear();
    }

    @Test
    void theSuggestionsFollowTheNumber() {
        atTheCounter();
        assertThat(cards()).isEmpty();
        _setValue(number(), number.digits().substring(0, 10));
        assertThat(cards()).isEmpty();
        _setValue(number(), number.digits());
        assertThat(cards()).hasSize(2);
        assertThat(cards().getFirst()).contains(best.nameZh(), "8 元", "客户群：商业客户");
        _setValue(number(), "");
        assertThat(cards()).isEmpty();
    }

    @Test
    void thePricesAreThoseOfTheCustomersGroupBesideTheListPrice() {
        activation.asSystem(() -> transaction.execute(status -> {
            prices.prices(List.of(
                    new SpecialPrice(best.id(), null, "business", Money.of("6.5"), LocalDate.now(clock), "test")));
            return true;
        }));
        atTheCounter();
        assertThat(tile(best)).isEqualTo(best.nameZh() + "8 元/月");
        _setValue(number(), number.digits());
        assertThat(tile(best)).isEqualTo(best.nameZh() + "6.5 元/月8");
        assertThat(tile(next)).isEqualTo(next.nameZh() + "8 元/月");
        assertThat(cards().getFirst()).contains("6.5 元/月8");
        _setValue(number(), ActivationMother.number().digits());
        assertThat(tile(best)).isEqualTo(best.nameZh() + "8 元/月");
    }

    @Test
    void oneTapActivatesAndTheProductIsOfferedNoMore() {
        atTheCounter();
        _setValue(number(), number.digits());
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        ("按推荐开通" + best.nameZh()).equals(button.getAriaLabel().orElse("")))));
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getTextRecursively()))
                .anyMatch(line -> line.contains(best.nameZh()) && line.contains("开通中"));
        assertThat(cards()).singleElement().asString().contains(next.nameZh());
    }

    @Test
    void aPackageIsOneTapAndEachPartHasItsOwnResult() {
        PackageRow offer = mother.pack("12.5", best, next);
        atTheCounter();
        _setValue(number(), number.digits());
        assertThat(cards()).hasSize(3);
        assertThat(cards().getLast())
                .contains(offer.name().zh(), "12.5 元/月16", "客户群：商业客户；重点推荐", best.nameZh() + "、" + next.nameZh());
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> ("按推荐开通" + offer.name().zh())
                        .equals(button.getAriaLabel().orElse("")))));
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getTextRecursively()))
                .anyMatch(line -> line.contains(best.nameZh()) && line.contains("开通中"))
                .anyMatch(line -> line.contains(next.nameZh()) && line.contains("开通中"));
        assertThat(cards()).isEmpty();
        screens.close();
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        screens.open("suggestions?outcome=RECOMMENDED&product=" + offer.code());
        assertThat(ListScreen.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains(offer.name().zh(), "已受理");
    }

    @Test
    void whatTheCustomerDeclinesGivesWayToTheNext() {
        atTheCounter();
        _setValue(number(), number.digits());
        ListScreen.choose("用户不要", "太贵");
        assertThat(cards()).singleElement().asString().contains(next.nameZh());
        ListScreen.choose("用户不要", "不需要");
        assertThat(text()).contains("没有适合该号码的推荐。");
    }

    @Test
    void whoMayNotBeSoldToIsSaidInWords() {
        activation.blacklist(number);
        atTheCounter();
        _setValue(number(), number.digits());
        assertThat(cards()).isEmpty();
        assertThat(text()).contains("暂不推荐：", "test");
    }

    @Test
    void anAdministratorAddsAWeightAndTriesIt() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("suggestion-rules");
        int before = ListScreen.rows();
        _click(button("新增权重"));
        choose("用户条件", Matched.ALWAYS);
        choose("产品", best);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("加分")), 7);
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.rows()).isEqualTo(before + 1);
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains("所有用户") && line.contains(best.nameZh()) && line.contains("7"));

        _click(button("用号码试算"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
        _setValue(_get(UnitPicker.class), counter.outlet());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("用号码试算")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("✓ " + best.nameZh() + " · 27 分", "+20 客户群：商业客户", "+7 重点推荐");
    }

    @Test
    void thePolicyIsChangedWithAReason() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("suggestion-rules");
        _click(button("调整策略"));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("一次最多推荐（个）")), 1);
        _click(button("保存"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("调整原因")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("调整原因")), "一次只说一个");
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        screens.close();
        atTheCounter();
        _setValue(number(), number.digits());
        assertThat(cards()).hasSize(1);
    }

    private void atTheCounter() {
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("activate");
    }

    private static String tile(ProductRow product) {
        return _get(
                        Button.class,
                        spec -> spec.withPredicate(button -> ("开通" + product.nameZh())
                                .equals(button.getAriaLabel().orElse(""))))
                .getElement()
                .getTextRecursively();
    }

    private static TextField number() {
        return _get(TextField.class, spec -> spec.withLabel("用户号码"));
    }

    private static List<String> cards() {
        return _find(SuggestionCard.class).stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private static String text() {
        return _get(SuggestionPanel.class).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        _setValue(
                (Component & HasValue<?, T>) _get(
                        _get(Dialog.class),
                        Component.class,
                        spec -> spec.withPredicate(
                                field -> field instanceof HasLabel named && label.equals(named.getLabel()))),
                value);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
