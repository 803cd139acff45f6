package cn.qudao.knowledge.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.knowledge.report.ArticlePaper;
import cn.qudao.knowledge.report.ArticlePaper.Sheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.function.Supplier;

/** Takes an article along to print it. */
class PaperLink extends Anchor {

    /** @param sheet asked when somebody takes it, on another thread than that of the page */
    PaperLink(ArticlePaper paper, Supplier<Sheet> sheet) {
        super(event -> write(paper, sheet, event), "");
        setText(getTranslation("knowledge.paper"));
        addClassName("knowledge-link");
    }

    private static void write(ArticlePaper paper, Supplier<Sheet> sheet, DownloadEvent event) {
        try {
            Sheet wanted = sheet.get();
            event.setFileName(wanted.frame().title().replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_") + ".pdf");
            event.setContentType("application/pdf");
            paper.write(wanted, event.getOutputStream());
        } catch (NotFound gone) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
