-- The product-by-channel classes that every installation starts with (rows 54-59).
insert into catalogue_product_class (code, name_zh, name_en, position) values
('A', 'A类', 'Class A', 1),
('B', 'B类', 'Class B', 2),
('C', 'C类', 'Class C', 3),
('X', 'X类(年轻时尚)', 'Class X (young crowd)', 4),
('Y', 'Y类(商务人士)', 'Class Y (business people)', 5);
