-- Who signed the decision above: often not the office the package went to. The life record names the one who decided.
alter table package_cases add column result_by text;
