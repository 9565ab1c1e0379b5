<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DraftFile</name>
    <message>
        <source>has more cells than columns</source>
        <translation>单元格数多于列数</translation>
    </message>
    <message>
        <source>a cell is longer than %1 letters</source>
        <translation>有单元格超过 %1 个字符</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>needs a source</source>
        <translation>缺少源</translation>
    </message>
    <message>
        <source>its source is no http(s) address</source>
        <translation>源不是 http(s) 地址</translation>
    </message>
    <message>
        <source>needs a language</source>
        <translation>缺少语言</translation>
    </message>
    <message>
        <source>This is no text in UTF-8.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>There are more than %1 rows.</source>
        <translation>超过 %1 行。</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
</context>
<context>
    <name>dubwatch</name>
    <message>
        <source>“%1” is too long: ids have at most %2 characters</source>
        <translation>“%1”过长：ID 最多 %2 个字符</translation>
    </message>
    <message>
        <source>“%1” has “%2” in it, which no id has</source>
        <translation>“%1”含有“%2”，ID 中不能有此字符</translation>
    </message>
    <message>
        <source>There is a character U+%1, which no id has</source>
        <translation>含有字符 U+%1，ID 中不能有此字符</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::BackendList</name>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Built-in simulation</source>
        <translation>内置模拟</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::Desktop</name>
    <message>
        <source>The built-in simulation did not start: %1</source>
        <translation>内置模拟未能启动：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation>“%1”未提交：%2</translation>
    </message>
    <message>
        <source>Submitted, and not watched: %1</source>
        <translation>已提交，未监视：%1</translation>
    </message>
    <message>
        <source>%1 was not cancelled: %2</source>
        <translation>%1 未取消：%2</translation>
    </message>
    <message>
        <source>The jobs could not be listed: %1</source>
        <translation>无法列出任务：%1</translation>
    </message>
    <message>
        <source>the built-in simulation</source>
        <translation>内置模拟</translation>
    </message>
    <message>
        <source>Built-in simulation ready</source>
        <translation>内置模拟已就绪</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used: the key is kept in memory only</source>
        <translation>无法使用系统钥匙串：密钥仅保存在内存中</translation>
    </message>
</context>
<context>
    <name>dubwatch::app::JobArchive</name>
    <message>
        <source>The watched jobs are not kept: %1</source>
        <translation>监视的任务未能保存：%1</translation>
    </message>
    <message>
        <source>Another window keeps the jobs of %1; this one does not</source>
        <translation>%1 的任务由另一个窗口保存；此窗口不保存</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui</name>
    <message>
        <source>No answer from %1 since %2.</source>
        <translation>%1 自 %2 起无响应。</translation>
    </message>
    <message>
        <source>Values below are %1 old.</source>
        <translation>下方数值为 %1前的数据。</translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation>%1 无响应。</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>%1 后重试。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Polling resumes in %1</source>
        <translation>%1 后恢复轮询</translation>
    </message>
    <message>
        <source>1 job delayed</source>
        <translation>1 个任务已延迟</translation>
    </message>
    <message>
        <source>%1 jobs delayed</source>
        <translation>%1 个任务已延迟</translation>
    </message>
    <message>
        <source>Rate limited (429)</source>
        <translation>请求受限（429）</translation>
    </message>
    <message>
        <source>Key not accepted (%1)</source>
        <translation>密钥未被接受（%1）</translation>
    </message>
    <message>
        <source>Polling has stopped. It continues as soon as there is a valid key for %1.</source>
        <translation>轮询已停止。提供 %1 的有效密钥后将继续。</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>请求受限</translation>
    </message>
    <message>
        <source>Key needed</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation>无需轮询</translation>
    </message>
    <message>
        <source>all done ~%1</source>
        <translation>约 %1 全部完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>自 %2 起%1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>%1 后重试</translation>
    </message>
    <message>
        <source>%1 when last seen</source>
        <translation>上次响应时有 %1</translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation>未能列出任务</translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation>所有任务均已结束</translation>
    </message>
    <message>
        <source>%1 polls/s</source>
        <translation>%1 次轮询/秒</translation>
    </message>
    <message>
        <source>submitted %1 of %2</source>
        <translation>已提交 %1/%2</translation>
    </message>
    <message>
        <source>Dialect: %1</source>
        <translation>方言：%1</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>With a key</source>
        <translation>有密钥</translation>
    </message>
    <message>
        <source>Learned from %1</source>
        <translation>学习依据：%1</translation>
    </message>
    <message>
        <source>%1 of all work done</source>
        <translation>全部工作已完成 %1</translation>
    </message>
    <message>
        <source>finish not known</source>
        <translation>完成时间未知</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 次请求/秒</translation>
    </message>
    <message>
        <source>every 5 s: %1</source>
        <translation>每 5 秒一次：%1</translation>
    </message>
    <message>
        <source>%1 of %2 downloaded</source>
        <translation>已下载 %1/%2</translation>
    </message>
    <message>
        <source>%1 were there already</source>
        <translation>%1 个已存在</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个已失败</translation>
    </message>
    <message>
        <source>the link was not accepted (%1)</source>
        <translation>链接未被接受（%1）</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误代码</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次响应</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>已延迟</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次轮询</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>上次轮询</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>time left +%1, the job went back</source>
        <translation>剩余时间 +%1，任务回退</translation>
    </message>
    <message>
        <source>time left +%1, server revised</source>
        <translation>剩余时间 +%1，服务器修正</translation>
    </message>
    <message>
        <source>waits for the key</source>
        <translation>等待密钥</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>ready any moment</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>剩余约 1 分钟</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>剩余约 %1 分钟</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>剩余约 1 小时</translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation>剩余约 %1 小时</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>progress not known</source>
        <translation>进度未知</translation>
    </message>
    <message>
        <source>Predicted end: %1</source>
        <translation>预计完成时间：%1</translation>
    </message>
    <message>
        <source>At %1 the server said: %2 left</source>
        <translation>%1 时服务器称：剩余 %2</translation>
    </message>
    <message>
        <source>The last answer was behind an earlier one.</source>
        <translation>上次响应落后于此前的响应。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Poll #%1</source>
        <translation>轮询 #%1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>服务器称</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Since last poll</source>
        <translation>距上次轮询</translation>
    </message>
    <message>
        <source>Next poll in</source>
        <translation>距下次轮询</translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation>%1后再次尝试</translation>
    </message>
    <message>
        <source>Next poll in %1</source>
        <translation>%1后进行下次轮询</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>no answer, or refused</source>
        <translation>无响应或被拒绝</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>+%1, server revised</source>
        <translation>+%1，服务器修正</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>0 h</source>
        <translation>0 小时</translation>
    </message>
    <message>
        <source>0 min</source>
        <translation>0 分钟</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>done ~%1</source>
        <translation>约 %1 完成</translation>
    </message>
    <message>
        <source>trying again in %1</source>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>%1后轮询</translation>
    </message>
    <message>
        <source>Enter an address</source>
        <translation>请输入地址</translation>
    </message>
    <message>
        <source>Begin with https:// or http://</source>
        <translation>请以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>Name a server after “%1://”</source>
        <translation>请在“%1://”之后填写服务器</translation>
    </message>
    <message>
        <source>This is not an address that can be opened</source>
        <translation>此地址无法打开</translation>
    </message>
    <message>
        <source>Leave out what stands after the %1</source>
        <translation>请去掉 %1 及其后的内容</translation>
    </message>
    <message>
        <source>Leave out what stands before the @: a key has its own field</source>
        <translation>请去掉 @ 前的用户信息：密钥有单独的输入框</translation>
    </message>
    <message>
        <source>%1 asked for a pause.</source>
        <translation>%1 要求暂停请求。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 个活动</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>about %1 seconds left</source>
        <translation>剩余约 %1 秒</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no more polls</source>
        <translation>不再轮询</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>+%1, job went back</source>
        <translation>+%1，任务回退</translation>
    </message>
    <message>
        <source>1 more backend is in trouble.</source>
        <translation>另有 1 个后端出现问题。</translation>
    </message>
    <message>
        <source>%1 more backends are in trouble.</source>
        <translation>另有 %1 个后端出现问题。</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 离线</translation>
    </message>
    <message>
        <source>%1 rate limited</source>
        <translation>%1 请求受限</translation>
    </message>
    <message>
        <source>%1 needs a key</source>
        <translation>%1 需要密钥</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>A key has no spaces, and only plain letters and signs</source>
        <translation>密钥不含空格，只含普通字母和符号</translation>
    </message>
    <message>
        <source>Over http:// others can read the key on its way to %1</source>
        <translation>通过 http:// 发送时，他人可在途中读取发往 %1 的密钥</translation>
    </message>
    <message>
        <source>%1 fewer requests than every 5 s</source>
        <translation>比每 5 秒一次少 %1 的请求</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::AboutDialog</name>
    <message>
        <source>Watches long-running jobs, and simulates them.</source>
        <translation>监视并模拟长时间运行的任务。</translation>
    </message>
    <message>
        <source>About Dubwatch</source>
        <translation>关于 Dubwatch</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::AddJobsDialog</name>
    <message>
        <source>Add jobs of %1</source>
        <translation>添加 %1 的任务</translation>
    </message>
    <message>
        <source>Jobs that exist already. They are watched, not changed.</source>
        <translation>已存在的任务。仅监视，不作更改。</translation>
    </message>
    <message>
        <source>Paste ids: lines, spaces or commas between them</source>
        <translation>粘贴 ID：以换行、空格或半角逗号分隔</translation>
    </message>
    <message>
        <source>Job &amp;ids</source>
        <translation>任务 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add %1 jobs</source>
        <translation>添加 %1 个任务(&amp;A)</translation>
    </message>
    <message>
        <source>Paste at least one id</source>
        <translation>请至少粘贴一个 ID</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>1 id</source>
        <translation>1 个 ID</translation>
    </message>
    <message>
        <source>%1 ids</source>
        <translation>%1 个 ID</translation>
    </message>
    <message>
        <source>%1, %2 repeated and counted once</source>
        <translation>%1，%2 个重复，仅计一次</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Banner</name>
    <message>
        <source>Enter &amp;key…</source>
        <translation>输入密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即尝试(&amp;N)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ColumnMenu</name>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ConnectDialog</name>
    <message>
        <source>Connect to a backend</source>
        <translation>连接到后端</translation>
    </message>
    <message>
        <source>An API whose jobs are to be watched.</source>
        <translation>要监视其任务的 API。</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or in memory where there is none</source>
        <translation>密钥保存在系统钥匙串中；没有钥匙串时仅保存在内存中</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Dia&amp;lect</source>
        <translation>方言(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a dialect</source>
        <translation>请选择方言</translation>
    </message>
    <message>
        <source>How this API spells its jobs</source>
        <translation>此 API 表示任务的方式</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Choose a dialect file</source>
        <translation>选择方言文件</translation>
    </message>
    <message>
        <source>Dialect files (*.json);;All files (*)</source>
        <translation>方言文件 (*.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DetailsPane</name>
    <message>
        <source>Select a job to see its polls.</source>
        <translation>选择任务以查看其轮询。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>What is shown of the job</source>
        <translation>任务的显示内容</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选择 %1 项</translation>
    </message>
    <message>
        <source>This job has ended, and no polls of it are known.</source>
        <translation>此任务已结束，没有它的轮询记录。</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DownloadsDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Downloading results</source>
        <translation>正在下载结果</translation>
    </message>
    <message>
        <source>%1
Into %2</source>
        <translation>%1
保存到：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Downloads finished</source>
        <translation>下载已结束</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::DraftModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::EmptyPage</name>
    <message>
        <source>The demo runs 20 simulated jobs on this computer. Nothing is sent anywhere.</source>
        <translation>演示在本机运行 20 个模拟任务，不向外发送任何数据。</translation>
    </message>
    <message>
        <source>&amp;Try a demo</source>
        <translation>试用演示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation>添加任务 ID(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>连接(&amp;O)…</translation>
    </message>
    <message>
        <source>Runs 20 simulated jobs on this computer</source>
        <translation>在本机运行 20 个模拟任务</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>暂无任务</translation>
    </message>
    <message>
        <source>The jobs were not listed</source>
        <translation>未能列出任务</translation>
    </message>
    <message>
        <source>Live progress, a finish time you can plan with,
and a record of every poll.</source>
        <translation>实时进度、可据以安排工作的完成时间，
以及每次轮询的记录。</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FactsView</name>
    <message>
        <source>What is known of the job</source>
        <translation>任务的已知信息</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FilterBar</name>
    <message>
        <source>Filter by title, id or tag</source>
        <translation>按标题、ID 或标签筛选</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <source>Order paused while you point</source>
        <translation>指针悬停时暂停排序</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Filter by language</source>
        <translation>按语言筛选</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobCommands</name>
    <message>
        <source>Cancel 1 job on the server?</source>
        <translation>在服务器上取消 1 个任务？</translation>
    </message>
    <message>
        <source>Cancel %1 jobs on the server?</source>
        <translation>在服务器上取消 %1 个任务？</translation>
    </message>
    <message>
        <source>What it has done so far is lost.</source>
        <translation>该任务已完成的工作将丢失。</translation>
    </message>
    <message>
        <source>What they have done so far is lost.</source>
        <translation>这些任务已完成的工作将丢失。</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>取消任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel jobs</source>
        <translation>取消任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Retry %1 jobs?</source>
        <translation>重试 %1 个任务？</translation>
    </message>
    <message>
        <source>Each is submitted anew. Those that have ended stay in the table.</source>
        <translation>每个任务都将重新提交。已结束的任务保留在表格中。</translation>
    </message>
    <message>
        <source>&amp;Retry jobs</source>
        <translation>重试任务(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>不重试(&amp;L)</translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation>将表格另存为 CSV</translation>
    </message>
    <message>
        <source>Save table as JSON</source>
        <translation>将表格另存为 JSON</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 saved to %2</source>
        <translation>%1已保存到 %2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能保存：%2</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobDesk</name>
    <message>
        <source>&quot;%1&quot; was not submitted: %2</source>
        <translation>“%1”未提交：%2</translation>
    </message>
    <message>
        <source>the jobs were not listed: %1</source>
        <translation>未能列出任务：%1</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>%1 polls came faster than the log could take them</source>
        <translation>%1 次轮询来得太快，日志未能记录</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::JsonView</name>
    <message>
        <source>No answer yet</source>
        <translation>尚无响应</translation>
    </message>
    <message>
        <source>Last answer of the server</source>
        <translation>服务器的上次响应</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::KeyDialog</name>
    <message>
        <source>Key for %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>请输入密钥</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or in memory where there is none</source>
        <translation>密钥保存在系统钥匙串中；没有钥匙串时保存在内存中</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Polling resumes at once with the new key.</source>
        <translation>使用新密钥立即恢复轮询。</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Every poll</source>
        <translation>所有轮询</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>仅变化</translation>
    </message>
    <message>
        <source>Polls to show</source>
        <translation>要显示的轮询</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Show only polls that went wrong</source>
        <translation>仅显示出错的轮询</translation>
    </message>
    <message>
        <source>This job</source>
        <translation>当前任务</translation>
    </message>
    <message>
        <source>Show only the current job</source>
        <translation>仅显示当前任务</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Scroll along with new lines</source>
        <translation>随新行滚动</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the lines selected, or all</source>
        <translation>复制所选行，未选择时复制全部</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the log to a file</source>
        <translation>将日志保存到文件</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::MainWindow</name>
    <message>
        <source>&amp;Backend</source>
        <translation>后端(&amp;B)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1 jobs submitted</source>
        <translation>已提交 %1 个任务</translation>
    </message>
    <message>
        <source>%1 of %2 jobs submitted, the log tells why the others were not</source>
        <translation>已提交 %1/%2 个任务，其余未提交的原因见日志</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>1 job is not watched any more. Undo: %1</source>
        <translation>已停止监视 1 个任务。撤销：%1</translation>
    </message>
    <message>
        <source>%1 jobs are not watched any more. Undo: %2</source>
        <translation>已停止监视 %1 个任务。撤销：%2</translation>
    </message>
    <message>
        <source>They are watched again</source>
        <translation>已恢复监视</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::NoMatchPage</name>
    <message>
        <source>No job matches</source>
        <translation>没有匹配的任务</translation>
    </message>
    <message>
        <source>One job is hidden by the filter.</source>
        <translation>筛选隐藏了 1 个任务。</translation>
    </message>
    <message>
        <source>%1 jobs are hidden by the filter.</source>
        <translation>筛选隐藏了 %1 个任务。</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Notifier</name>
    <message>
        <source>%1: completed</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：已失败</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个已失败</translation>
    </message>
    <message>
        <source>%1 cancelled or expired</source>
        <translation>%1 个已取消或已过期</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Questions</name>
    <message>
        <source>Submit the jobs of a file</source>
        <translation>提交文件中的任务</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.tsv *.txt)</source>
        <translation>逗号分隔值 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is longer than 64 MiB</source>
        <translation>文件超过 64 MiB</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::RateChart</name>
    <message>
        <source>%1 requests a second; asking for each job every 5 seconds would be %2</source>
        <translation>每秒 %1 次请求；若每 5 秒查询每个任务一次，则为每秒 %2 次</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::ResultCommands</name>
    <message>
        <source>its backend is not connected any more</source>
        <translation>其后端已断开连接</translation>
    </message>
    <message>
        <source>Download results into</source>
        <translation>选择结果的下载位置</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>下载到此处</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>无法创建 %1</translation>
    </message>
    <message>
        <source>The result of %1 was not opened: %2</source>
        <translation>未能打开 %1 的结果：%2</translation>
    </message>
    <message>
        <source>the result of %1 was not downloaded: %2</source>
        <translation>未能下载 %1 的结果：%2</translation>
    </message>
    <message>
        <source>No result of these jobs has a link that can be followed</source>
        <translation>这些任务的结果没有可用的链接</translation>
    </message>
    <message>
        <source>There is no program that opens %1</source>
        <translation>没有可打开 %1 的程序</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SidebarItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SortMenu</name>
    <message>
        <source>Sor&amp;t by</source>
        <translation>排序方式(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>升序(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::StateSidebar</name>
    <message>
        <source>Groups of jobs</source>
        <translation>任务分组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitDialog</name>
    <message>
        <source>&amp;Watch it until it has ended</source>
        <translation>监视至任务结束(&amp;W)</translation>
    </message>
    <message>
        <source>New job on %1</source>
        <translation>在 %1 上新建任务</translation>
    </message>
    <message>
        <source>It is simulated on this computer. Nothing is sent anywhere.</source>
        <translation>该任务在本机模拟，不向外发送任何数据。</translation>
    </message>
    <message>
        <source>It is sent to %1 and watched from there.</source>
        <translation>该任务将发送到 %1，随后从该处监视。</translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key</source>
        <translation>可安全重复提交：发送时附带幂等键</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>提交(&amp;S)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Video address</source>
        <translation>视频地址(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Translate &amp;into</source>
        <translation>目标语言(&amp;I)</translation>
    </message>
    <message>
        <source>Name at least one language</source>
        <translation>请至少填写一种语言</translation>
    </message>
    <message>
        <source>One or several, with commas</source>
        <translation>一种或多种，以半角逗号分隔</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>数量(&amp;H)</translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation>提交 %1 个任务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Watch them until they have ended</source>
        <translation>监视至全部任务结束(&amp;W)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::SubmitFileDialog</name>
    <message>
        <source>Submit the jobs of %1</source>
        <translation>提交 %1 中的任务</translation>
    </message>
    <message>
        <source>They are simulated on this computer. Nothing is sent anywhere.</source>
        <translation>这些任务在本机模拟，不向外发送任何数据。</translation>
    </message>
    <message>
        <source>They are sent to %1 and watched from there.</source>
        <translation>这些任务将发送到 %1，随后从该处监视。</translation>
    </message>
    <message>
        <source>Safe to repeat: sent with an idempotency key each</source>
        <translation>可安全重复提交：发送时各自附带幂等键</translation>
    </message>
    <message>
        <source>1 row has a problem and is left out</source>
        <translation>1 行有问题，将略过</translation>
    </message>
    <message>
        <source>%1 rows have problems and are left out</source>
        <translation>%1 行有问题，将略过</translation>
    </message>
    <message>
        <source>&amp;Submit 1 job</source>
        <translation>提交 1 个任务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Submit %1 jobs</source>
        <translation>提交 %1 个任务(&amp;S)</translation>
    </message>
    <message>
        <source>Jobs of the file</source>
        <translation>文件中的任务</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::TimelineWidget</name>
    <message>
        <source>Timeline of polls</source>
        <translation>轮询时间线</translation>
    </message>
    <message>
        <source>Select a job to see its polls.</source>
        <translation>选择任务以查看其轮询。</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::Tray</name>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Dubwatch, %1 active</source>
        <translation>Dubwatch，%1 个活动</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::WindowActions</name>
    <message>
        <source>&amp;Add job IDs…</source>
        <translation>添加任务 ID(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation>提交(&amp;S)…</translation>
    </message>
    <message>
        <source>Submit from a &amp;file…</source>
        <translation>从文件提交(&amp;F)…</translation>
    </message>
    <message>
        <source>Simulate 20 jobs</source>
        <translation>模拟 20 个任务</translation>
    </message>
    <message>
        <source>Simulate 200 jobs</source>
        <translation>模拟 200 个任务</translation>
    </message>
    <message>
        <source>Simulate 2,000 jobs</source>
        <translation>模拟 2,000 个任务</translation>
    </message>
    <message>
        <source>Save table as &amp;CSV…</source>
        <translation>将表格另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Save table as &amp;JSON…</source>
        <translation>将表格另存为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>保存日志(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation>复制 ID(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>复制行(&amp;R)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause &amp;all polling</source>
        <translation>暂停所有轮询(&amp;A)</translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation>立即轮询(&amp;N)</translation>
    </message>
    <message>
        <source>Poll a&amp;ll now</source>
        <translation>立即轮询全部任务(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>停止监视(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo stop watching</source>
        <translation>撤销停止监视(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>打开结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Download results…</source>
        <translation>下载结果(&amp;D)…</translation>
    </message>
    <message>
        <source>S&amp;how downloads</source>
        <translation>显示下载(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation>输入密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Watch all jobs of the backend</source>
        <translation>监视后端的所有任务(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>紧凑行高(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go to log</source>
        <translation>转到日志(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About Dubwatch</source>
        <translation>关于 Dubwatch(&amp;A)</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Poll now</source>
        <translation>立即轮询</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Undo: watch 1 job again</source>
        <translation>撤销：重新监视 1 个任务(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: watch %1 jobs again</source>
        <translation>撤销：重新监视 %1 个任务(&amp;U)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cop&amp;y as curl</source>
        <translation>复制为 curl(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel &amp;job…</source>
        <translation>取消任务(&amp;J)…</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Copy result lin&amp;ks</source>
        <translation>复制结果链接(&amp;K)</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>继续(&amp;E)</translation>
    </message>
</context>
<context>
    <name>dubwatch::ui::WorkBar</name>
    <message>
        <source>%1 percent of the work done, %2 failed, %3 running</source>
        <translation>已完成 %1%，失败 %2%，运行中 %3%</translation>
    </message>
</context>
<context>
    <name>dubwatch::wording</name>
    <message>
        <source>which is behind what was known</source>
        <translation>落后于此前所知</translation>
    </message>
    <message>
        <source>server says %1 left</source>
        <translation>服务器称剩余 %1</translation>
    </message>
    <message>
        <source>but without its result</source>
        <translation>但无结果</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>无法解析响应</translation>
    </message>
    <message>
        <source>Rate limited, Retry-After %1</source>
        <translation>请求受限，Retry-After 为 %1</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>请求受限</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>服务器出现故障</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>密钥未被接受</translation>
    </message>
    <message>
        <source>Not known there</source>
        <translation>服务器上无此任务</translation>
    </message>
    <message>
        <source>The server declined</source>
        <translation>服务器拒绝请求</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法解析</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 无响应</translation>
    </message>
    <message>
        <source>%1 does not answer: %2 jobs wait, one is tried</source>
        <translation>%1 无响应：%2 个任务等待，仅用一个任务试探</translation>
    </message>
    <message>
        <source>%1 asked for a pause, one job delayed</source>
        <translation>%1 要求暂停请求，1 个任务已延迟</translation>
    </message>
    <message>
        <source>%1 asked for a pause, %2 jobs delayed</source>
        <translation>%1 要求暂停请求，%2 个任务已延迟</translation>
    </message>
    <message>
        <source>%1 does not accept the key: polling has stopped</source>
        <translation>%1 不接受此密钥：轮询已停止</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>no end seen in one poll</source>
        <translation>1 次轮询内未见结束</translation>
    </message>
    <message>
        <source>no end seen in %1 polls</source>
        <translation>%1 次轮询内未见结束</translation>
    </message>
    <message>
        <source>no end seen within %1</source>
        <translation>%1内未见结束</translation>
    </message>
    <message>
        <source>no longer watched</source>
        <translation>不再监视</translation>
    </message>
    <message>
        <source>within a factor of %1</source>
        <translation>误差在 %1 倍以内</translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation>±%1 %</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>进度 %1</translation>
    </message>
    <message>
        <source>what its estimates are worth is not known yet (%1)</source>
        <translation>其估计是否可靠尚不清楚（%1）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; as fast as its estimate falls, that is about %2 (%3)</source>
        <translation>%1；按其估计的下降速度，实际约为 %2（%3）</translation>
    </message>
    <message>
        <source>%1, which makes about %2 left (%3)</source>
        <translation>进度 %1，据此剩余约 %2（%3）</translation>
    </message>
    <message>
        <source>%1, believed at %2</source>
        <translation>%1，可信度 %2</translation>
    </message>
    <message>
        <source>no estimate; by how long jobs took here (%1 known)</source>
        <translation>无估计；依据此处任务的以往用时（已知 %1 个）</translation>
    </message>
    <message>
        <source>no estimate, and no earlier jobs to go by</source>
        <translation>无估计，也无以往任务可参考</translation>
    </message>
    <message>
        <source>its estimates here are right (%1)</source>
        <translation>服务器在此处的估计准确（%1）</translation>
    </message>
    <message>
        <source>jobs here take %1 times what it says (%2)</source>
        <translation>此处任务用时为服务器估计的 %1 倍（%2）</translation>
    </message>
    <message>
        <source>jobs here take %1 % less than it says (%2)</source>
        <translation>此处任务用时比服务器估计少 %1 %（%2）</translation>
    </message>
    <message>
        <source>jobs here take %1 % more than it says (%2)</source>
        <translation>此处任务用时比服务器估计多 %1 %（%2）</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>half of them within %1</source>
        <translation>其中半数用时不超过 %1</translation>
    </message>
    <message>
        <source>what it says is believed at %1</source>
        <translation>服务器估计的可信度为 %1</translation>
    </message>
    <message>
        <source>%1, so next look at %2</source>
        <translation>%1，因此 %2后再次查询</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>~%1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>~%1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>no answer %1 times in a row, waiting longer each time</source>
        <translation>连续 %1 次无响应，等待时间逐次延长</translation>
    </message>
    <message>
        <source>the last poll failed</source>
        <translation>上次轮询失败</translation>
    </message>
    <message>
        <source>%1 polls failed in a row, waiting longer each time</source>
        <translation>连续 %1 次轮询失败，等待时间逐次延长</translation>
    </message>
    <message>
        <source>first look</source>
        <translation>首次查询</translation>
    </message>
    <message>
        <source>no estimate, so the shortest interval</source>
        <translation>无估计，因此采用最短间隔</translation>
    </message>
    <message>
        <source>the server asked for a pause</source>
        <translation>服务器要求暂停请求</translation>
    </message>
    <message>
        <source>completed without its result, so asked again</source>
        <translation>已完成但无结果，因此再次查询</translation>
    </message>
    <message>
        <source>not known there yet, so asked again</source>
        <translation>服务器上尚无此任务，因此再次查询</translation>
    </message>
    <message>
        <source>one job is tried</source>
        <translation>仅用一个任务试探</translation>
    </message>
    <message>
        <source>waits for a valid key</source>
        <translation>等待有效密钥</translation>
    </message>
    <message>
        <source>a fixed interval</source>
        <translation>固定间隔</translation>
    </message>
    <message>
        <source>so the shortest interval</source>
        <translation>因此采用最短间隔</translation>
    </message>
    <message>
        <source>so the longest interval</source>
        <translation>因此采用最长间隔</translation>
    </message>
    <message>
        <source>a last look at the deadline</source>
        <translation>在截止时间最后查询一次</translation>
    </message>
    <message>
        <source>but the server asked to wait longer</source>
        <translation>但服务器要求等待更久</translation>
    </message>
    <message>
        <source>~%1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
</TS>
