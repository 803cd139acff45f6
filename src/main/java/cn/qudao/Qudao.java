package cn.qudao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Qudao {
    public static void main(String[] args) {
        SpringApplication.run(Qudao.class, args);
    }
}
