-- What every installation starts with: the product's code and the customer's number, in either order.
insert into sms_form (id, position, pattern, version) values
(1, 1, '{product}#{number}', 0),
(2, 2, '{product}*{number}', 0),
(3, 3, '{product} {number}', 0),
(4, 4, '{number}#{product}', 0),
(5, 5, '{number} {product}', 0);
