package cn.qudao.experience.ui;

import cn.qudao.experience.ExperiencePermissions;
import cn.qudao.experience.domain.Centre;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** The products that the counter can show, each with a page of its own (row 106). */
@Route(CentreView.PATH)
@Menu(title = "menu.experience", icon = "vaadin:lightbulb", order = 31.5)
@Requires(ExperiencePermissions.SHOW)
class CentreView extends Page {

    static final String PATH = "experience";

    CentreView(Centre centre) {
        super("menu.experience");
        RecordList list = new RecordList();
        centre.all()
                .forEach(shown -> list.row(
                        shown.product().name(getLocale()),
                        Address.of(PATH + "/" + shown.product().code()),
                        shown.page().about().in(getLocale())));
        add(list.getComponentCount() == 0 ? new EmptyState(getTranslation("experience.none")) : list);
    }
}
