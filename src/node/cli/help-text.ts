/** What `mingcha --help` prints. */
export const helpText = `明察 mingcha：检查政府信息公开页面，给出有依据、有原文的检查清单

用法
  mingcha audit <首页网址>       检查整个网站：找栏目、抽查文件、逐项判定，可随时中断、接着查
  mingcha scan <文件|网址|->…    检查页面
  mingcha report <文件|网址|->…  核对年度报告（html、docx、pdf、txt），同一机关可给出多年
  mingcha due <日期>             推算期限，逐日列出依据
  mingcha verify <文件夹>        核验存档：哈希、封存链，并按存档重新判定
  mingcha schema <名称>          输出 JSON Schema
  mingcha --help | --version

scan、report 的选项
  --url <网址>        文件的真实网址（来源是文件或标准输入时）
  --system <id|文件>  指标体系，可重复；第一套为主，其余在 furtherChecklists
  --level <层级>      ministry|province|city|county|town|department|zone，不给则由页面判断
  --fail-on failed    有“不符合”时退出状态为 1
  --out <文件夹>      另把每份 JSON 存入文件夹；report 同时存 xlsx

audit 的选项
  --name <名称> --level <层级>   网站名称和层级，不给则由首页判断
  --out <文件夹>      结果文件夹（默认 mingcha-<域名>-<日期>），含 audit.json、报告和存档
  --resume            接着上次没查完的查；查完的只重取有变化的页面
  --max-pages <n>     最多取多少页（默认 1000）
  --sample <n>        每个栏目抽查最新的几份文件（默认 10）
  --delay <毫秒>      对同一主机两次请求的间隔（默认 500；robots.txt 更长时从其规定）
  --concurrency <n>   同时访问几个主机（默认 2；同一主机总是一次一个）
  --render <方式>     auto（默认，源代码不足时用浏览器）|never|always
  --external-links    也检查站外链接
  --contact <网址|邮箱>  写入 User-Agent，供网站管理员联系；不给则只写程序名和版本
  --from-archive <文件夹>  不联网，按存档重新判定；可换 --system、--as-of、--holidays
  --system、--fail-on 同上

due 的选项
  --working-days <n>  工作日（默认 20）
  --days <n>          自然日；末日为休息日的顺延到下一个工作日

共同选项
  --as-of <日期>      监测时间点（默认：今天，北京时间）
  --holidays <文件>   自备的节假日安排（JSON），补充内置的 2007–2026 年
  --format text|json  text 供人阅读（默认），json 供程序使用

例子
  mingcha scan 页面.html --url https://www.example.gov.cn/zwgk/
  mingcha scan https://www.example.gov.cn/ --system national-inspection-2019
  curl -s https://www.example.gov.cn/ | mingcha scan - --url https://www.example.gov.cn/ --format json
  mingcha report 2024年报.docx 2025年报.pdf
  mingcha audit https://www.example.gov.cn/ --level county
  mingcha audit https://www.example.gov.cn/ --out 示例县 --resume
  mingcha due 2026-09-11
  mingcha due 2026-11-02 --days 30 --format json

退出状态
  0 完成  1 有不符合（仅在 --fail-on failed 时）  2 用法或文件有误  3 网址无法访问
`;
