package cn.qudao.experience.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.experience.domain.ExperienceBook;
import cn.qudao.experience.domain.ExperienceForm;
import cn.qudao.experience.domain.ExperienceRow;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said and shown of each product (row 106). */
@Route("experience-pages")
@Menu(title = "menu.experience-pages", icon = "vaadin:presentation", order = 71.6)
@Requires(CataloguePermissions.EDIT)
class ExperiencePagesView extends Page implements BeforeEnterObserver {

    private final transient ExperienceBook book;
    private final transient List<ProductRow> catalogue;
    private final ListFrame<Line> list;

    /** @param page null where nothing is said of it */
    private record Line(ProductRow product, @Nullable ExperienceRow page) {}

    ExperiencePagesView(ExperienceBook book, Products products, ListFrames lists) {
        super("menu.experience-pages");
        this.book = book;
        this.catalogue = products.all();
        list = lists.frame("menu.experience-pages", "experience.pages.none");
        list.text("product", "activation.product", line -> line.product.name(list.language()))
                .opens(this::edit);
        list.text(
                "about",
                "experience.about",
                line -> line.page == null ? null : line.page.about().in(list.language()));
        list.number(
                "steps",
                "experience.steps.count",
                line -> line.page == null
                        ? null
                        : line.page.steps(list.language()).size());
        list.text("trial", "experience.trial", line -> line.page == null ? null : name(line.page.trial()));
        list.verb("drop", "experience.drop", line -> line.page == null ? null : list.say("experience.drop"), line -> {
            book.drop(line.product.id());
            list.refresh();
        });
        add(list.all(this::lines));
    }

    private List<Line> lines() {
        Map<ProductId, ExperienceRow> written = book.all();
        return catalogue.stream()
                .map(product -> new Line(product, written.get(product.id())))
                .toList();
    }

    private @Nullable String name(@Nullable ProductId id) {
        return catalogue.stream()
                .filter(product -> product.id().equals(id))
                .map(product -> product.name(list.language()))
                .findFirst()
                .orElse(null);
    }

    private void edit(Line line) {
        TextArea aboutZh = new TextArea(getTranslation("experience.about.zh"));
        TextArea aboutEn = new TextArea(getTranslation("experience.about.en"));
        TextArea stepsZh = new TextArea(getTranslation("experience.steps.zh"));
        TextArea stepsEn = new TextArea(getTranslation("experience.steps.en"));
        ComboBox<ProductRow> trial = new ComboBox<>(getTranslation("experience.trial"));
        trial.setItems(catalogue.stream()
                .filter(product -> product.monthlyPrice().equals(Money.ZERO))
                .toList());
        trial.setItemLabelGenerator(product -> product.name(getLocale()));
        trial.setClearButtonVisible(true);
        if (line.page != null) {
            aboutZh.setValue(line.page.about().zh());
            aboutEn.setValue(line.page.about().en());
            stepsZh.setValue(line.page.steps().zh());
            stepsEn.setValue(line.page.steps().en());
            catalogue.stream()
                    .filter(product -> product.id().equals(line.page.trial()))
                    .findFirst()
                    .ifPresent(trial::setValue);
        }
        FormDialog dialog = new FormDialog(line.product.name(getLocale()), () -> {
            book.write(
                    line.product.id(),
                    new ExperienceForm(
                            new Bilingual(aboutZh.getValue(), aboutEn.getValue()),
                            new Bilingual(stepsZh.getValue(), stepsEn.getValue()),
                            trial.getValue() == null ? null : trial.getValue().id()));
            list.refresh();
        });
        dialog.field("aboutZh", aboutZh);
        dialog.field("aboutEn", aboutEn);
        dialog.field("stepsZh", stepsZh);
        dialog.field("stepsEn", stepsEn);
        dialog.field("trial", trial);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
