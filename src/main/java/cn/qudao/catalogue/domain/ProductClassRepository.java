package cn.qudao.catalogue.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductClassRepository extends JpaRepository<ProductClass, String> {

    List<ProductClass> findAllByOrderByPosition();
}
