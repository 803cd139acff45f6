package cn.qudao.activation.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BatchRepository extends JpaRepository<Batch, Long> {

    @Query("select b from Batch b where b.id < :before order by b.id desc")
    List<Batch> page(long before, Limit limit);

    @Query("select count(*) from (select b.id as id from Batch b order by b.id limit :most) c")
    long countUpTo(int most);
}
