package cn.qudao.statistics.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.statistics.StatisticsPermissions;
import cn.qudao.statistics.domain.KeyFigureBoard;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The post's figures at the top of the home page. */
@org.springframework.stereotype.Component
class KeyFigureSection implements HomeSection {

    private static final int FIRST = 10;

    private final KeyFigureBoard board;
    private final CurrentUser user;

    KeyFigureSection(KeyFigureBoard board, CurrentUser user) {
        this.board = board;
        this.user = user;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(StatisticsPermissions.BUSINESS))
                .map(actor -> new KeyFigurePanel(board.read(), actor.may(StatisticsPermissions.CHANNEL)));
    }
}
