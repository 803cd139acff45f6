package cn.qudao.experience.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.experience.domain.Centre;
import cn.qudao.experience.domain.ExperienceBook;
import cn.qudao.experience.domain.ExperienceForm;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Page;
import cn.qudao.wap.WapMother;
import cn.qudao.wap.domain.PhoneDoor;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The texts are written, shown at the counter, demonstrated where there is a PC for it, and tried on a phone. */
@PortalTest
class ExperienceScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ExperienceBook book;

    @Autowired
    private Centre centre;

    @Autowired
    private PhoneDoor door;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private Products products;

    @Autowired
    private PlatformDesk platforms;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;
    private ProductId trial;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        String code = OrgExamples.code("T");
        trial = mother.asSystem(() -> transaction.execute(status -> shelf.add(
                        List.of(new NewProduct(code, code, code, "C", Money.of("0"), LocalDate.of(2026, 1, 1))))
                .getFirst()));
        long carrier = mother.asSystem(() -> platforms.all().stream()
                .filter(row -> row.code().equals(counter.productCode()))
                .findFirst()
                .orElseThrow()
                .id());
        mother.asSystem(() -> {
            platforms.lead(trial, carrier);
            return true;
        });
        links.allow();
    }

    @AfterEach
    void leave() throws IOException {
        screens.close();
        acting.leave();
        links.asBefore();
        platform.close();
    }

    @Test
    void theKeeperWritesAndTheCounterShows() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        // Other tests of the process have products too, more than a page of them.
        screens.open("experience-pages?q=" + counter.productCode());
        ListScreen.press("产品", 0);
        _click(button("保存"));
        assertThat(area("产品介绍（中文）").isInvalid()).isTrue();
        _setValue(area("产品介绍（中文）"), "早晚各一期的新闻");
        _setValue(area("产品介绍（英文）"), "News twice a day");
        _setValue(area("电脑演示步骤（中文，每行一步）"), "打开页面\n点选频道");
        _setValue(area("电脑演示步骤（英文，每行一步）"), "Open the page");
        _click(button("保存"));
        assertThat(area("电脑演示步骤（英文，每行一步）").isInvalid()).isTrue();
        _setValue(area("电脑演示步骤（英文，每行一步）"), "Open the page\nChoose a channel");
        trialField().setValue(mother.asSystem(() -> products.find(trial).orElseThrow()));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv().getLast()).contains("早晚各一期的新闻", "2");

        asClerk();
        Screens.go("experience");
        assertThat(said()).contains(counter.productCode(), "早晚各一期的新闻");
    }

    @Test
    void onAPcOnlyCooperativeHallsAndExclusiveShopsDemonstrate() {
        write();
        type("roadside");
        asClerk();
        screens.open("experience/" + counter.productCode());
        assertThat(said()).contains("只在合作厅和专营店提供").doesNotContain("点选频道");
        for (String hall : List.of("cooperative-hall", "exclusive")) {
            type(hall);
            Screens.go("experience/" + counter.productCode());
            assertThat(said()).as(hall).contains("打开页面", "点选频道").doesNotContain("只在合作厅");
        }
        type("roadside");
        jdbc.sql("update org_outlet set exclusive_since = '2026-01-01' where unit_id = ?")
                .param(counter.outlet().id().value())
                .update();
        Screens.go("experience/" + counter.productCode());
        assertThat(said()).as("a shop that sells for us alone by its own will").contains("点选频道");
    }

    @Test
    void theCustomerTriesItForFreeOnThePhone() {
        write();
        asClerk();
        screens.open("experience/" + counter.productCode());
        _click(button("发送体验链接"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("用户号码")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("用户号码")), customer.digits());
        _click(button("发送体验链接"));
        MockVaadin.clientRoundtrip(false);
        assertThat(said()).contains("体验链接已发送");
        String token = links.path(customer).substring("/w/".length());
        assertThat(page("/w/" + token).body).contains("免费", "不收取费用").doesNotContain("0 元");
        door.answer(token, true);
        assertThat(jdbc.sql("select door from activation_request where product_id = ?")
                        .param(trial.value())
                        .query(String.class)
                        .single())
                .isEqualTo("WAP");
        asClerk();
        _click(button("发送体验链接"));
        assertThat(said()).contains("未发送");
    }

    @Test
    void whatIsSaidOfAProductStandsOnItsPublicPageAndOnTheLink() {
        write();
        Shown page = page("/try/" + counter.productCode());
        assertThat(page.status).isEqualTo(200);
        assertThat(page.body).contains("早晚各一期的新闻 &amp; 更多", "5 元/月", "可以免费体验");
        assertThat(page("/try/none").status).isEqualTo(404);
        asClerk();
        centre.all();
        acting.leave();
        mother.asSystem(() -> {
            book.drop(counter.product());
            return true;
        });
        assertThat(page("/try/" + counter.productCode()).status).isEqualTo(404);
        asClerk();
        assertThatThrownBy(() -> centre.one(counter.productCode())).isInstanceOf(NotFound.class);
    }

    @Test
    void aTrialCostsNothing() {
        assertThatThrownBy(() -> mother.asSystem(() -> {
                    book.write(counter.product(), form(counter.product()));
                    return true;
                }))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("experience.trial.not-free");
        asClerk();
        assertThatThrownBy(() -> book.write(counter.product(), form(trial))).isInstanceOf(Refused.class);
    }

    private void write() {
        mother.asSystem(() -> {
            book.write(counter.product(), form(trial));
            return true;
        });
    }

    private static ExperienceForm form(ProductId trial) {
        return new ExperienceForm(
                new Bilingual("早晚各一期的新闻 & 更多", "News twice a day"),
                new Bilingual("打开页面\n点选频道", "Open the page\nChoose a channel"),
                trial);
    }

    private void type(String type) {
        jdbc.sql("update org_outlet set type = ?, designated = false, exclusive_since = null where unit_id = ?")
                .params(type, counter.outlet().id().value())
                .update();
    }

    private void asClerk() {
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
    }

    private record Shown(int status, String body) {}

    private Shown page(String address) {
        try {
            MockHttpServletResponse answer = MockMvcBuilders.webAppContextSetup(context)
                    .apply(springSecurity())
                    .build()
                    .perform(get(address))
                    .andReturn()
                    .getResponse();
            return new Shown(answer.getStatus(), answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String said() {
        return _get(Page.class).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> trialField() {
        return _get(ComboBox.class, spec -> spec.withLabel("手机免费体验"));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
