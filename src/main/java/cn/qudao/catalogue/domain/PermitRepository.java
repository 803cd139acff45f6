package cn.qudao.catalogue.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PermitRepository extends JpaRepository<Permit, Long> {

    List<Permit> findAllByOrderById();

    @Query("select p from Permit p where p.productId = :product or p.classCode = :classCode order by p.since, p.id")
    List<Permit> of(long product, String classCode);

    List<Permit> findAllByOrderByClassCodeAscProductIdAscSinceAscIdAsc();
}
