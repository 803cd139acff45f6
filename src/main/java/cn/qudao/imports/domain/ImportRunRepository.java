package cn.qudao.imports.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportRunRepository extends JpaRepository<ImportRun, Long> {

    List<ImportRun> findByOrderByIdDesc(Limit limit);

    Optional<ImportRun> findFirstByKindAndUndoneAtIsNullOrderByIdDesc(String kind);
}
