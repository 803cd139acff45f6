package cn.qudao.activation.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface RouteRepository extends JpaRepository<Route, Long> {}
