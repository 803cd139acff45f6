package cn.qudao.sample.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.sample.domain.SampleBook;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent as a sample of each product (row 109). */
@Route("samples")
@Menu(title = "menu.samples", icon = "vaadin:mobile", order = 71.5)
@Requires(CataloguePermissions.EDIT)
class SamplesView extends Page implements BeforeEnterObserver {

    private final transient SampleBook samples;
    private final transient Products products;
    private final ListFrame<Line> list;

    /** @param text null where there is no sample of it */
    private record Line(ProductRow product, @Nullable String text) {}

    SamplesView(SampleBook samples, Products products, ListFrames lists) {
        super("menu.samples");
        this.samples = samples;
        this.products = products;
        list = lists.frame("menu.samples", "sample.none");
        list.text("product", "activation.product", line -> line.product.name(list.language()))
                .opens(this::edit);
        list.text("code", "catalogue.product.code", line -> line.product.code());
        list.text("text", "sample.text", Line::text);
        list.verb("drop", "sample.drop", line -> line.text == null ? null : list.say("sample.drop"), line -> {
            samples.drop(line.product.id());
            list.refresh();
        });
        add(list.all(this::lines));
    }

    private List<Line> lines() {
        Map<ProductId, String> written = samples.all();
        return products.all().stream()
                .map(product -> new Line(product, written.get(product.id())))
                .toList();
    }

    private void edit(Line line) {
        TextArea text = new TextArea(getTranslation("sample.text"));
        text.setMinRows(3);
        text.setValue(line.text == null ? "" : line.text);
        FormDialog dialog = new FormDialog(line.product.name(getLocale()), () -> {
            samples.write(line.product.id(), text.getValue());
            list.refresh();
        });
        dialog.field("text", text);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
