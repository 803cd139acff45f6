package cn.qudao.catalogue.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductRepository extends JpaRepository<Product, Long> {

    List<Product> findAllByOrderByClassCodeAscCodeAsc();

    boolean existsByCode(String code);
}
