"""The spiders that Scrapy finds: `scrapy list` names them."""
