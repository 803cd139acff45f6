package cn.qudao.knowledge.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** On the home page, above all else: what must be read. */
@org.springframework.stereotype.Component
class OwedSection implements HomeSection {

    private static final int ABOVE_THE_DAY = 1;

    private final Library library;
    private final CurrentUser user;

    OwedSection(Library library, CurrentUser user) {
        this.library = library;
        this.user = user;
    }

    @Override
    public int order() {
        return ABOVE_THE_DAY;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(KnowledgePermissions.READ))
                .map(actor -> library.enter().owed())
                .filter(owed -> !owed.isEmpty())
                .map(OwedList::new);
    }
}
