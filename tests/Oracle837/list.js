// Lists the segments of an X12 file as node-x12 reads them, one a line: the name and the elements, separated by bars.
const fs = require('fs')
const { X12Parser, X12FatInterchange } = require('node-x12')

const parsed = new X12Parser(false).parse(fs.readFileSync(process.argv[2], 'latin1'))
const list = segment => segment && console.log([segment.tag, ...segment.elements.map(element => element.value)].join('|'))
for (const interchange of parsed instanceof X12FatInterchange ? parsed.interchanges : [parsed]) {
  list(interchange.header)
  for (const group of interchange.functionalGroups) {
    list(group.header)
    for (const transaction of group.transactions) {
      list(transaction.header)
      transaction.segments.forEach(list)
      list(transaction.trailer)
    }
    list(group.trailer)
  }
  list(interchange.trailer)
}
