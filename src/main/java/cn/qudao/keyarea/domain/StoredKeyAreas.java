package cn.qudao.keyarea.domain;

import cn.qudao.keyarea.KeyAreaFeed;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.NewKeyArea;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One area after the other: there are hundreds, not ten thousands. */
@Component
class StoredKeyAreas implements KeyAreaFeed {

    private final KeyAreaRegister register;

    StoredKeyAreas(KeyAreaRegister register) {
        this.register = register;
    }

    @Override
    @Transactional
    public void write(List<NewKeyArea> wanted) {
        for (NewKeyArea area : wanted) {
            KeyAreaId id = register.add(new KeyAreaForm(area.name(), area.kind(), area.unit(), area.bounds()));
            area.outlets().forEach(outlet -> register.assign(id, outlet));
            area.surveys().forEach((day, found) -> register.survey(id, new SurveyForm(day, found)));
        }
    }
}
