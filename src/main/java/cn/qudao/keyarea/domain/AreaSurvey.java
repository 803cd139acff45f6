package cn.qudao.keyarea.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many outlets one competitor was found to have in a key area on a day; the latest day counts. */
@Entity
@Table(name = "keyarea_survey")
final class AreaSurvey extends ScopedRow {

    @Id
    private long id;

    private long areaId;
    private String competitor;
    private LocalDate surveyedOn;
    private int outlets;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AreaSurvey() {}

    AreaSurvey(KeyAreaId area, Place place, LocalDate surveyedOn, String competitor, int outlets) {
        super(place);
        this.id = Ids.next();
        this.areaId = area.value();
        this.surveyedOn = surveyedOn;
        this.competitor = competitor;
        this.outlets = outlets;
    }

    /** The area lies in another unit now. */
    void follow(Place place) {
        moveTo(place);
    }

    SurveyRow row() {
        return new SurveyRow(surveyedOn, competitor, outlets);
    }
}
