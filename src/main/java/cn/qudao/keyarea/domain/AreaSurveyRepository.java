package cn.qudao.keyarea.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AreaSurveyRepository extends JpaRepository<AreaSurvey, Long> {

    List<AreaSurvey> findByAreaIdOrderBySurveyedOnDesc(long area);

    List<AreaSurvey> findByAreaIdAndSurveyedOn(long area, LocalDate on);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned AreaSurvey s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
