package cn.qudao.referral.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.WordPicker;
import cn.qudao.referral.ReferralMother;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.Page;
import cn.qudao.wap.WapMother;
import cn.qudao.wap.domain.PhoneDoor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The customer recommends at the counter, the friend reads by whom, and managers read what came of it. */
@PortalTest
class ReferralScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private PhoneDoor door;

    @Autowired
    private ReferralMother referrals;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Products products;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clock clock;

    private final SubscriberNumber recommender = ActivationMother.number();
    private final SubscriberNumber friend = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        links.allow();
    }

    @AfterEach
    void leave() throws IOException {
        screens.close();
        acting.leave();
        referrals.takeBack();
        links.asBefore();
        platform.close();
    }

    @Test
    void fromTheCounterToTheReward() throws Exception {
        referrals.promise(3);
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("activate");
        assertThat(_find(ReferralPanel.class)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), recommender.digits());
        _click(button("推荐给好友"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("推荐有礼", recommender.masked(), "10 元话费", "最多 3 次");
        _setValue(_get(TextField.class, spec -> spec.withLabel("好友号码")), recommender.digits());
        WordPicker relation = _get(WordPicker.class, spec -> spec.withLabel("推荐关系"));
        assertThat(relation.getListDataView().getItems().map(row -> row.nameZh()))
                .containsExactly("朋友", "同学", "家人", "同事");
        relation.choose("family");
        product()
                .setValue(mother.asSystem(() -> products.find(counter.product()).orElseThrow()));
        _click(button("发送推荐"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("好友号码")).getErrorMessage())
                .isEqualTo("不能推荐给自己");
        _setValue(_get(TextField.class, spec -> spec.withLabel("好友号码")), friend.digits());
        _click(button("发送推荐"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(said()).contains("已向 " + friend.masked(), counter.productCode());

        acting.leave();
        String token = links.path(friend).substring("/w/".length());
        String page = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/w/" + token))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("您的好友 " + recommender.masked()).doesNotContain(recommender.digits());
        door.answer(token, true);

        acting.enter(access.account(mother.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Screens.go("referrals?state=SUCCEEDED&relation=family");
            assertThat(ListScreen.rows()).isEqualTo(1);
        });
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(recommender.masked())
                        && line.contains(friend.masked())
                        && line.contains("家人")
                        && line.contains("开通成功")
                        && line.contains("10 元话费")
                        && line.contains(counter.outlet().name()))
                .noneMatch(line -> line.contains(recommender.digits()) || line.contains(friend.digits()));
        Screens.go("referrals?relation=colleague");
        assertThat(ListScreen.rows()).isZero();

        acting.enter(access.account(mother.placed(mother.counter().outlet()), ShippedRole.SHOP_OWNER));
        Screens.go("referrals");
        assertThat(ListScreen.rows()).isZero();

        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        for (SubscriberNumber number : List.of(recommender, friend)) {
            Screens.go("subscribers");
            _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), number.digits());
            _click(button("查询"));
            assertThat(_get(Page.class).getElement().getTextRecursively())
                    .contains(recommender.masked() + " → " + friend.masked() + "（家人）", "10 元话费");
        }
    }

    @Test
    void whyTheFriendIsNotWrittenToStandsThere() {
        mother.blacklist(friend);
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("activate");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), recommender.digits());
        _click(button("推荐给好友"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("目前没有推荐奖励");
        _setValue(_get(TextField.class, spec -> spec.withLabel("好友号码")), friend.digits());
        _get(WordPicker.class, spec -> spec.withLabel("推荐关系")).choose("friend");
        product()
                .setValue(mother.asSystem(() -> products.find(counter.product()).orElseThrow()));
        _click(button("发送推荐"));
        assertThat(said()).contains("未向 " + friend.masked(), "黑名单");
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), "");
        assertThat(_find(ReferralPanel.class)).isEmpty();
    }

    @Test
    void anAdministratorPromisesChangesAndEnds() {
        LocalDate today = LocalDate.now(clock);
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("referral-promotions");
        assertThat(ListScreen.rows()).isZero();
        _click(button("添加推荐奖励"));
        _click(button("保存"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("中文名称")).isInvalid())
                .isTrue();
        fill("推荐有礼", BigDecimal.TEN, today.plusDays(5));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains("推荐有礼") && line.contains("10 元话费"));

        _click(button("添加推荐奖励"));
        fill("又一项", BigDecimal.ONE, today.plusDays(9));
        _click(button("保存"));
        assertThat(_get(DayPicker.class, spec -> spec.withLabel("生效日期")).getErrorMessage())
                .contains("推荐有礼");
        _get(Dialog.class).close();

        ListScreen.press("名称", 0);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("每次奖励")), BigDecimal.ONE);
        _click(button("保存"));
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("每次奖励")).getErrorMessage())
                .contains("奖励已经开始");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("每次奖励")), BigDecimal.TEN);
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("终止日期")), today.plusDays(1));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains(today.plusDays(1).toString()));
    }

    private void fill(String title, BigDecimal amount, LocalDate until) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("中文名称")), title);
        _setValue(_get(TextField.class, spec -> spec.withLabel("英文名称")), title);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("每次奖励")), amount);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("每位用户最多次数")), 3);
        _setValue(_get(DayPicker.class, spec -> spec.withLabel("终止日期")), until);
    }

    private static String said() {
        return _get(ReferralPanel.class).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> product() {
        return _find(ComboBox.class, spec -> spec.withLabel("产品")).getLast();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
