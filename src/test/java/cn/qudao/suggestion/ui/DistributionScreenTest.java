package cn.qudao.suggestion.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.domain.ClassingRow;
import cn.qudao.suggestion.domain.MatrixBook;
import cn.qudao.suggestion.domain.ModeForm;
import cn.qudao.suggestion.domain.ModeRow;
import cn.qudao.suggestion.domain.Side;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of the matrix: its cells, its products and the customer groups. */
@PortalTest
class DistributionScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private MatrixBook book;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    private ProductRow product;
    private ModeRow shipped;

    @BeforeEach
    void open() {
        product = mother.product();
        shipped = mode();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("distribution?q=" + product.code());
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        scope.asSystem("test", () -> {
            book.classProduct(product.code(), null);
            book.decide(new ModeForm(
                    ProductKind.MATURE,
                    CustomerKind.MASS,
                    shipped.name(),
                    shipped.channelTypes(),
                    shipped.tiers(),
                    shipped.points(),
                    shipped.reason()));
        });
    }

    @Test
    void aCellIsDecidedAnewAndKeepsWhatHeldBefore() {
        assertThat(tables().getFirst().rows()).hasSize(4);
        press(tables().getFirst(), "0 mode");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("加分")), 9);
        _click(inDialog("保存"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("调整原因")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("调整原因")), "旺季");
        _click(inDialog("保存"));
        assertThat(mode().points()).isEqualTo(9);
        press(tables().getFirst(), "0 mode");
        assertThat(_get(RecordList.class).getElement().getTextRecursively()).contains("旺季", shipped.reason());
    }

    @Test
    void aProductIsClassedAndCountedAndFoundByItsKind() {
        press(tables().get(1), "0 name");
        @SuppressWarnings("unchecked")
        Select<ProductKind> kind = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("业务类型"));
        kind.setValue(ProductKind.NEW);
        _click(inDialog("保存"));
        assertThat(scope.asSystem("test", () -> book.kinds(Side.PRODUCT, List.of(product.code()))))
                .extracting(ClassingRow::kind)
                .containsExactly("NEW");
        Screens.go("distribution?kind=new&q=" + product.code());
        assertThat(tables().get(1).rows()).hasSize(1);
        Screens.go("distribution?kind=mature&q=" + product.code());
        assertThat(tables()).as("the cells and the groups").hasSize(2);
    }

    private ModeRow mode() {
        return scope.asSystem("test", () -> book.modes().getFirst());
    }

    private static List<ListTable<?>> tables() {
        return _find(ListTable.class).stream()
                .<ListTable<?>>map(table -> (ListTable<?>) table)
                .toList();
    }

    private static void press(ListTable<?> table, String button) {
        ObjectNode data = new JsonMapper().createObjectNode();
        data.put("event.target.closest('button') != null", true);
        data.put("event.target.closest('button')?.value", button);
        _fireDomEvent(table, "click", data);
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
