package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.BatchId;
import cn.qudao.activation.domain.BatchDesk;
import cn.qudao.activation.domain.BatchRow;
import cn.qudao.activation.domain.NumberFile;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of numbers: hand one in for a product, and see what came of those before. */
@Route("batches")
@Menu(title = "menu.batches", icon = "vaadin:file-text", order = 30.6)
@Requires(ActivationPermissions.BATCH)
class BatchesView extends Page implements BeforeEnterObserver {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final transient BatchDesk desk;
    private final transient Map<ProductId, ProductRow> products;
    private final ComboBox<ProductRow> product = new ComboBox<>();
    private final ListFrame<BatchRow> list;

    BatchesView(BatchDesk desk, Products catalogue, Clock clock, ListFrames lists) {
        super("menu.batches");
        this.desk = desk;
        List<ProductRow> all = catalogue.all();
        this.products = all.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        product.setLabel(getTranslation("activation.product"));
        product.setItems(all.stream().filter(row -> row.isOnShelf(today)).toList());
        product.setItemLabelGenerator(row -> row.name(getLocale()));
        list = lists.frame("menu.batches", "activation.batch.none");
        list.time("submitted", "activation.batch.submitted", BatchRow::submittedAt)
                .leadsTo(row -> "batches/" + row.id().value());
        list.text("file", "activation.batch.file", BatchRow::fileName);
        list.text("product", "activation.product", row -> {
            ProductRow found = products.get(row.product());
            return found == null ? null : found.name(list.language());
        });
        list.number("lines", "activation.batch.lines", BatchRow::totalLines);
        list.number("bad", "activation.batch.bad", BatchRow::badLines);
        list.time("asked", "activation.batch.asked", BatchRow::askedAt);
        list.rows(() -> ListRows.of(desk::page, desk::count));
        add(new FilterBar(product), upload(), list);
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("activation.batch.upload")));
        upload.setDropLabel(new Span(getTranslation("activation.batch.drop", "%,d".formatted(NumberFile.MOST_LINES))));
        upload.addFileRejectedListener(
                event -> Notices.failed(getTranslation("activation.batch.too-long", NumberFile.MOST_LINES)));
        UI ui = UI.getCurrent();
        upload.setUploadHandler((UploadHandler) event -> {
            byte[] content = event.getInputStream().readNBytes(LARGEST);
            ui.access(() -> {
                upload.clearFileList();
                submit(event.getFileName(), new ByteArrayInputStream(content));
            });
        });
        return upload;
    }

    /** Also what a test calls, which cannot upload. */
    void submit(String fileName, InputStream content) {
        if (product.getValue() == null) {
            product.setErrorMessage(getTranslation("recommendation.product-missing"));
            product.setInvalid(true);
            return;
        }
        try {
            BatchId id = desk.submit(product.getValue().id(), fileName, content);
            UI.getCurrent().navigate("batches/" + id.value());
        } catch (RuleViolation violation) {
            Notices.failed(violation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
