package cn.qudao.training.ui;

import cn.qudao.training.TrainingId;
import cn.qudao.training.domain.BackboneRow;
import cn.qudao.training.domain.PastTraining;
import cn.qudao.training.domain.TrainingRow;
import cn.qudao.training.domain.TrainingState;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.Component;

/** How the screens of trainings say the same things. */
final class TrainingWords {

    static final String ROUTE = "trainings";

    private static final int HOUR = 60;

    private TrainingWords() {}

    static Address address(TrainingId id) {
        return Address.of(ROUTE + '/' + id.value());
    }

    /** Hours with one decimal, as people plan. */
    static String hours(long minutes) {
        return "%.1f".formatted((double) minutes / HOUR);
    }

    /** Who came is said once, and may be put right. */
    static String holding(TrainingRow row) {
        return row.state() == TrainingState.HELD ? "training.came.correct" : "training.hold";
    }

    /** Day, kind, topic, trainer and who came, in one line. */
    static String detail(Component screen, PastTraining row) {
        String key = "training.detail." + row.state();
        return screen.getTranslation(
                key,
                row.day(),
                screen.getTranslation("training.kind." + row.kind()),
                screen.getTranslation("training.topic." + row.topic()),
                row.trainer(),
                row.attended(),
                row.people());
    }

    /** Since when, and until when where that is known. */
    static String backbone(Component screen, BackboneRow row) {
        String days = row.until() == null
                ? screen.getTranslation("training.backbone.from", row.since())
                : screen.getTranslation("training.backbone.days", row.since(), row.until());
        return screen.getTranslation(row.now() ? "training.backbone.is" : "training.backbone.other", days);
    }

    static String chosen(Component screen, BackboneRow row) {
        return row.chosenBy() == null
                ? row.reason()
                : screen.getTranslation("training.backbone.chosen", row.reason(), row.chosenBy());
    }
}
